import type { Context } from '../../core/context.js';
import { rows, rowsIn, type Tx } from '../../core/database/index.js';
import { NotFound } from '../../core/errors/index.js';
import { keyedBy } from '../../core/loaders/index.js';
import type { OrganisationKind, OrganisationOrigin, OrganisationRole } from './organisation.words.js';

export interface OrganisationRow {
  id: string;
  slug: string;
  name: string;
  kind: OrganisationKind;
  website: string;
  origin: OrganisationOrigin;
  verifiedAt: Date | null;
  canCommission: boolean;
  referencePrefix: string | null;
  requiresSignatory: boolean;
  publishesNames: boolean;
  mergedIntoId: string | null;
  /** Only where one organisation is read for its page. */
  description?: string;
}

/** Columns of an organisation; `o` is the organisation. Its long text is read by `describe`. */
export const organisationColumns = `o.id, o.slug, o.name, o.kind, o.website, o.origin, o.verified_at AS "verifiedAt",
  o.can_commission AS "canCommission", o.reference_prefix AS "referencePrefix", o.requires_signatory AS "requiresSignatory",
  o.publishes_names AS "publishesNames", o.merged_into_id AS "mergedIntoId"`;

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

/** The organisation at a page address, present or former; where two records are one body, its canonical record. */
export async function organisationAt(context: Context, slug: string): Promise<OrganisationRow | null> {
  const [found] = await rows<OrganisationRow>(
    context,
    `SELECT ${organisationColumns}, o.description FROM organisation o WHERE o.id = (
       SELECT coalesce(named.merged_into_id, named.id) FROM organisation named
       WHERE named.slug = $1 OR named.id = (SELECT organisation_id FROM organisation_former_slug WHERE slug = $1))`,
    [slug],
  );
  return found ?? null;
}

/** One organisation, read in the transaction that changes it. */
export async function organisationIn(tx: Tx, id: string): Promise<OrganisationRow> {
  const [found] = await rowsIn<OrganisationRow>(
    tx,
    `SELECT ${organisationColumns} FROM organisation o WHERE o.id = $1`,
    [id],
  );
  if (!found) throw new NotFound('Organisation');
  return found;
}

/** What an organisation says about itself, in Markdown; batched. */
export const describe = async (context: Context, { id, description }: OrganisationRow): Promise<string> =>
  description ??
  (
    await context.loaders
      .get<{ id: string; description: string }>('organisation-description', async (ids) =>
        keyedBy(
          await rows(context, 'SELECT id, description FROM organisation WHERE id = ANY($1::uuid[])', [ids]),
          (o) => o.id,
        ),
      )
      .load(id)
  )?.description ??
  '';

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
