import type { Context } from '../../core/context.js';
import { rows, rowsIn, type Tx } from '../../core/database/index.js';
import { keyedBy } from '../../core/loaders/index.js';
import type { OrganisationKind, OrganisationRole } from './organisation.words.js';

export interface OrganisationRow {
  id: string;
  slug: string;
  name: string;
  kind: OrganisationKind;
  origin: string;
  verifiedAt: Date | null;
  canCommission: boolean;
}

export const organisationColumns = `o.id, o.slug, o.name, o.kind, o.origin, o.verified_at AS "verifiedAt", o.can_commission AS "canCommission"`;

/** Organisations by id; every organisation is public. */
export const organisationsById = async (
  context: Context,
  ids: readonly string[],
): Promise<Map<string, OrganisationRow>> =>
  keyedBy(
    await rows<OrganisationRow>(
      context,
      `SELECT ${organisationColumns} FROM organisation o WHERE o.id = ANY($1::uuid[])`,
      [ids],
    ),
    (o) => o.id,
  );

/** One organisation, batched with the others of this request. */
export const loadOrganisation = (context: Context, id: string): Promise<OrganisationRow | null> =>
  context.loaders.get<OrganisationRow>('organisation', (ids) => organisationsById(context, ids)).load(id);

/** Roles that a member holds now in an organisation; read in the transaction that acts on them. */
export async function rolesIn(tx: Tx, memberId: string | null, organisationId: string): Promise<OrganisationRole[]> {
  if (!memberId) return [];
  const [row] = await rowsIn<{ roles: OrganisationRole[] }>(
    tx,
    'SELECT roles FROM organisation_membership WHERE member_id = $1 AND organisation_id = $2 AND ended_at IS NULL',
    [memberId, organisationId],
  );
  return row?.roles ?? [];
}
