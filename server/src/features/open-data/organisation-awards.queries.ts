import type { Context } from '../../core/context.js';
import { rows } from '../../core/database/index.js';
import { groupedBy } from '../../core/loaders/index.js';

/** A published award to an organisation: one of this market, or one that an imported notice tells of. */
export interface OrganisationAwardRow {
  organisationId: string;
  commissionId: string;
  awardedOn: string | null;
  amount: string | null;
  currency: string;
  /** How many suppliers share it. */
  suppliers: number;
}

/** The most awards of one organisation that are listed. */
export const AWARDS_LIMIT = 50;

const FAMILY = '(SELECT f.id FROM organisation f WHERE f.id = key OR f.merged_into_id = key)';

const AWARDS = `SELECT key AS "organisationId", won.* FROM unnest($1::uuid[]) key, LATERAL (
    SELECT w.* FROM (
      SELECT a.commission_id AS "commissionId", (a.awarded_at AT TIME ZONE 'Europe/London')::date::text AS "awardedOn",
        a.amount, a.currency, 1 AS suppliers
      FROM award a WHERE a.organisation_id IN ${FAMILY}
      UNION ALL
      SELECT ia.commission_id, ia.awarded_on::text, ia.amount, ia.currency,
        (SELECT count(*)::int FROM imported_award_supplier beside WHERE beside.award_id = ia.id)
      FROM imported_award_supplier s JOIN imported_award ia ON ia.id = s.award_id
      WHERE ia.status = 'active' AND s.organisation_id IN ${FAMILY}) w
    ORDER BY w."awardedOn" DESC NULLS LAST, w."commissionId" LIMIT ${AWARDS_LIMIT}) won`;

/** What an organisation was awarded, the newest first. Batched. */
export const awardsWon = async (context: Context, organisationId: string): Promise<OrganisationAwardRow[]> =>
  (await context.loaders
    .get<OrganisationAwardRow[]>('awards-won', async (ids) =>
      groupedBy(await rows<OrganisationAwardRow>(context, AWARDS, [ids]), (one) => one.organisationId),
    )
    .load(organisationId)) ?? [];
