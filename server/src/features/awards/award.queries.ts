import type { Context } from '../../core/context.js';
import { rows, rowsIn, type Tx } from '../../core/database/index.js';
import { groupedBy, keyedBy } from '../../core/loaders/index.js';
import { isPartySql } from '../bids/index.js';
import type { AwardRow, DecisionRow, SummaryRow } from './award.rows.js';

const DECISION = `commission_id AS "commissionId", outcome, reasons, winners, revision, published_at AS "publishedAt", bids`;

/** The decision, draft or published, as it is in this transaction. */
export async function decisionOf(tx: Tx, commissionId: string): Promise<DecisionRow | null> {
  const sql = `SELECT ${DECISION} FROM award_decision WHERE commission_id = $1`;
  return (await rowsIn<DecisionRow>(tx, sql, [commissionId]))[0] ?? null;
}

/** Published decisions, batched with those of the other commissions of this request. */
export const loadPublishedDecision = (context: Context, commissionId: string): Promise<DecisionRow | null> =>
  context.loaders
    .get<DecisionRow>('publishedDecision', async (ids) =>
      keyedBy(
        await rows<DecisionRow>(
          context,
          `SELECT ${DECISION} FROM award_decision WHERE commission_id = ANY($1::uuid[]) AND published_at IS NOT NULL`,
          [ids],
        ),
        (row) => row.commissionId,
      ),
    )
    .load(commissionId);

const SUMMARY = `s.bid_id AS "bidId", s.strengths, s.improvements, s.why_not_awarded AS "whyNotAwarded", s.revision, s.content,
  s.published_at AS "publishedAt"`;

/** Summaries of a commission, draft or published, as they are in this transaction. */
export const summariesOf = (tx: Tx, commissionId: string): Promise<SummaryRow[]> =>
  rowsIn<SummaryRow>(tx, `SELECT ${SUMMARY} FROM assessment_summary s WHERE s.commission_id = $1`, [commissionId]);

/** What the council has written about the end of a commission, draft or published. */
interface WrittenRow {
  commissionId: string;
  decision: DecisionRow | null;
  summaries: SummaryRow[];
}

const WRITTEN = `SELECT c.id AS "commissionId",
    (SELECT row_to_json(d) FROM (SELECT ${DECISION} FROM award_decision WHERE commission_id = c.id) d) AS decision,
    coalesce((SELECT json_agg(one) FROM (SELECT ${SUMMARY} FROM assessment_summary s WHERE s.commission_id = c.id) one), '[]')
      AS summaries
  FROM commission c WHERE c.id = ANY($1::uuid[])`;

/** Decision and summaries, batched with the other commissions of this request. Drafts are the council's secret. */
export const loadWritten = async (
  context: Context,
  commissionId: string,
): Promise<Omit<WrittenRow, 'commissionId'>> => {
  const found = await context.loaders
    .get<WrittenRow>('awardAsWritten', async (ids) =>
      keyedBy(await rows<WrittenRow>(context, WRITTEN, [ids]), (row) => row.commissionId),
    )
    .load(commissionId);
  return { decision: found?.decision ? dated(found.decision) : null, summaries: (found?.summaries ?? []).map(dated) };
};

/** JSON has no dates. */
const dated = <T extends { publishedAt: Date | null }>(row: T): T => ({
  ...row,
  publishedAt: row.publishedAt && new Date(row.publishedAt),
});

interface OwnSummaryRow extends SummaryRow {
  commissionId: string;
  organisationId: string;
}

/** Published summaries of bids of organisations for which the viewer acts, batched with the other commissions of this request. */
export const loadOwnSummaries = async (context: Context, commissionId: string): Promise<OwnSummaryRow[]> =>
  (await context.loaders
    .get<OwnSummaryRow[]>('ownSummaries', async (ids) =>
      groupedBy(
        await rows<OwnSummaryRow>(
          context,
          `SELECT ${SUMMARY}, s.commission_id AS "commissionId", b.organisation_id AS "organisationId"
           FROM assessment_summary s JOIN bid b ON b.id = s.bid_id
           WHERE s.commission_id = ANY($1::uuid[]) AND s.published_at IS NOT NULL AND ${isPartySql('b', '$2::uuid')}`,
          [ids, context.viewer.memberId],
        ),
        (row) => row.commissionId,
      ),
    )
    .load(commissionId)) ?? [];

const AWARD = `id, commission_id AS "commissionId", bid_id AS "bidId", organisation_id AS "organisationId", amount, currency,
  awarded_at AS "awardedAt"`;

/** Awards by id. Public: rows exist only once published. */
export const awardsById = async (context: Context, ids: readonly string[]): Promise<Map<string, AwardRow>> =>
  keyedBy(await rows<AwardRow>(context, `SELECT ${AWARD} FROM award WHERE id = ANY($1::uuid[])`, [ids]), (a) => a.id);

/** Awards of a commission in the order of their value, batched with the other commissions of this request. */
export const awardsOf = async (context: Context, commissionId: string): Promise<AwardRow[]> =>
  (await context.loaders
    .get<AwardRow[]>('awards', async (ids) =>
      groupedBy(
        await rows<AwardRow>(
          context,
          `SELECT ${AWARD} FROM award WHERE commission_id = ANY($1::uuid[]) ORDER BY amount DESC, id`,
          [ids],
        ),
        (award) => award.commissionId,
      ),
    )
    .load(commissionId)) ?? [];

/** The award that a bid won, batched with the other bids of this request; null when it has won none. */
export const awardOfBid = (context: Context, bidId: string): Promise<AwardRow | null> =>
  context.loaders
    .get<AwardRow>('awardOfBid', async (ids) =>
      keyedBy(
        await rows<AwardRow>(context, `SELECT ${AWARD} FROM award WHERE bid_id = ANY($1::uuid[])`, [ids]),
        (award) => award.bidId,
      ),
    )
    .load(bidId);
