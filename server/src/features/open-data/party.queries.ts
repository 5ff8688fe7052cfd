import type { DataSource } from 'typeorm';
import { rows } from '../../core/database/index.js';

/** An organisation as the exports name it. */
export interface PartyRow {
  id: string;
  slug: string;
  name: string;
  kind: string;
  website: string;
  identifiers: { scheme: string; value: string }[];
}

/** Organisations by id, each with its numbers. */
export async function partiesById(
  source: { readonly db: DataSource },
  ids: readonly string[],
): Promise<Map<string, PartyRow>> {
  const found = await rows<PartyRow>(
    source,
    `SELECT o.id, o.slug, o.name, o.kind, o.website,
       coalesce((SELECT json_agg(json_build_object('scheme', i.scheme, 'value', i.value) ORDER BY i.scheme, i.value)
         FROM organisation_identifier i WHERE i.organisation_id = o.id), '[]') AS identifiers
     FROM organisation o WHERE o.id = ANY($1::uuid[])`,
    [[...new Set(ids)]],
  );
  return new Map(found.map((party) => [party.id, party]));
}

/** An award as published. */
export interface AwardedRow {
  id: string;
  commissionId: string;
  organisationId: string;
  amount: string;
  currency: string;
  awardedAt: Date;
  reasons: string | null;
}

/** Published awards of these commissions: rows exist only once a decision is published. */
export const awardedOf = (
  source: { readonly db: DataSource },
  commissionIds: readonly string[],
): Promise<AwardedRow[]> =>
  rows<AwardedRow>(
    source,
    `SELECT a.id, a.commission_id AS "commissionId", a.organisation_id AS "organisationId", a.amount, a.currency,
       a.awarded_at AS "awardedAt", d.reasons
     FROM award a LEFT JOIN award_decision d ON d.commission_id = a.commission_id AND d.published_at IS NOT NULL
     WHERE a.commission_id = ANY($1::uuid[]) ORDER BY a.commission_id, a.amount DESC, a.id`,
    [commissionIds],
  );

/** How many bids were opened, of commissions whose bids have been opened. */
export async function openedCounts(
  source: { readonly db: DataSource },
  commissionIds: readonly string[],
): Promise<Map<string, { count: number; openedAt: Date }>> {
  const found = await rows<{ commissionId: string; count: number; openedAt: Date }>(
    source,
    `SELECT commission_id AS "commissionId", bid_count AS count, opened_at AS "openedAt" FROM bid_opening
     WHERE commission_id = ANY($1::uuid[])`,
    [commissionIds],
  );
  return new Map(found.map((opening) => [opening.commissionId, opening]));
}
