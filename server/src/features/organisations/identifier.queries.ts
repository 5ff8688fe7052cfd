import type { Context } from '../../core/context.js';
import { rows } from '../../core/database/index.js';
import { groupedBy } from '../../core/loaders/index.js';
import { schemeOf } from './identifier-schemes.js';
import type { OrganisationIdentifier } from './identifier.rows.js';

/** Numbers of an organisation, with those of records merged into it; batched. */
export async function loadIdentifiers(context: Context, organisationId: string): Promise<OrganisationIdentifier[]> {
  const found = await context.loaders
    .get<{ scheme: string; value: string }[]>('organisation-identifiers', async (ids) =>
      groupedBy(
        await rows<{ of: string; scheme: string; value: string }>(
          context,
          `SELECT coalesce(o.merged_into_id, o.id) AS of, i.scheme, i.value FROM organisation_identifier i
           JOIN organisation o ON o.id = i.organisation_id
           WHERE o.id = ANY($1::uuid[]) OR o.merged_into_id = ANY($1::uuid[]) ORDER BY i.scheme, i.value`,
          [ids],
        ),
        (one) => one.of,
      ),
    )
    .load(organisationId);
  return (found ?? []).map(({ scheme, value }) => {
    const register = schemeOf(scheme);
    const url = register?.url?.replace('{value}', encodeURIComponent(value)) ?? null;
    return { scheme, value, schemeName: register?.name ?? scheme, url };
  });
}
