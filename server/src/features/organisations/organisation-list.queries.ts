import type { Context } from '../../core/context.js';
import { parameters } from '../../core/nouns/index.js';
import { checkPaging, keysetPage, type ConnectionArgs, type Page } from '../../core/pagination/index.js';
import { tidyIdentifier } from './identifier-schemes.js';
import type { OrganisationFilter } from './organisation.inputs.js';
import { organisationColumns, type OrganisationRow } from './organisation.queries.js';

/** Organisations by name, each body once. */
export async function organisationList(
  context: Context,
  args: ConnectionArgs,
  filter: OrganisationFilter,
): Promise<Page<OrganisationRow>> {
  checkPaging(args);
  const { values, param } = parameters();
  const where = ['o.merged_into_id IS NULL'];
  if (filter.kinds?.length) where.push(`o.kind = ANY(${param(filter.kinds)}::text[])`);
  if (filter.verified != null) where.push(`o.verified_at IS ${filter.verified ? 'NOT ' : ''}NULL`);
  if (filter.canCommission != null) where.push(`o.can_commission = ${param(filter.canCommission)}`);
  if (filter.origin) where.push(`o.origin = ${param(filter.origin)}`);
  if (filter.text?.trim()) where.push(named(filter.text.trim(), param));
  if (filter.identifier) {
    const { scheme, value } = filter.identifier;
    where.push(`EXISTS (SELECT 1 FROM organisation_identifier i JOIN organisation holder ON holder.id = i.organisation_id
      WHERE coalesce(holder.merged_into_id, holder.id) = o.id
        AND i.scheme = ${param(scheme)} AND i.value = ${param(tidyIdentifier(scheme, value))})`);
  }
  return keysetPage<OrganisationRow>(context, args, {
    select: organisationColumns,
    from: 'organisation o',
    where,
    values,
    order: [
      { sql: 'lower(o.name)', type: 'text' },
      { sql: 'o.id', type: 'uuid' },
    ],
  });
}

/** Every word of the text in the name, in any order; or the text as a number in a register. */
function named(text: string, param: (value: unknown) => string): string {
  const words = text.split(/\s+/).slice(0, 10);
  const inName = words.map((word) => `o.name ILIKE ${param(`%${word.replace(/[\\%_]/g, '\\$&')}%`)}`).join(' AND ');
  const number = param(text.replace(/\s+/g, '').toUpperCase());
  return `((${inName}) OR EXISTS (SELECT 1 FROM organisation_identifier i WHERE i.organisation_id = o.id AND i.value = ${number}))`;
}
