import { EntityManager } from 'typeorm';
import type { Context } from '../../core/context.js';
import { rows, rowsIn, type Tx } from '../../core/database/index.js';
import { groupedBy, keyedBy } from '../../core/loaders/index.js';
import { isPartySql } from '../bids/index.js';
import type { PublishedBid, SummaryContent } from './award.content.js';
import type { AwardOutcome } from './award.words.js';

export interface DecisionRow {
  commissionId: string;
  outcome: AwardOutcome | null;
  reasons: string;
  winners: string[];
  revision: number;
  publishedAt: Date | null;
  bids: PublishedBid[] | null;
}

export interface SummaryRow {
  bidId: string;
  strengths: string;
  improvements: string;
  whyNotAwarded: string;
  revision: number;
  content: SummaryContent | null;
  publishedAt: Date | null;
}

export interface AwardRow {
  id: string;
  commissionId: string;
  bidId: string;
  organisationId: string;
  amount: string;
  currency: string;
  awardedAt: Date;
}

type Source = Context | Tx;

const read = <T>(source: Source, sql: string, values: readonly unknown[]): Promise<T[]> =>
  source instanceof EntityManager ? rowsIn<T>(source, sql, values) : rows<T>(source, sql, values);

const DECISION = `commission_id AS "commissionId", outcome, reasons, winners, revision, published_at AS "publishedAt", bids`;

/** The decision, draft or published. Drafts are the council's secret: the caller decides who may see it. */
export async function decisionOf(source: Source, commissionId: string): Promise<DecisionRow | null> {
  const [row] = await read<DecisionRow>(source, `SELECT ${DECISION} FROM award_decision WHERE commission_id = $1`, [
    commissionId,
  ]);
  return row ?? null;
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

/** Summaries of a commission, draft or published, for the council. */
export const summariesOf = (source: Source, commissionId: string): Promise<SummaryRow[]> =>
  read<SummaryRow>(source, `SELECT ${SUMMARY} FROM assessment_summary s WHERE s.commission_id = $1`, [commissionId]);

export interface OwnSummaryRow extends SummaryRow {
  organisationId: string;
}

/** Published summaries of bids of organisations for which the viewer acts. */
export const ownSummaries = (context: Context, commissionId: string): Promise<OwnSummaryRow[]> =>
  rows<OwnSummaryRow>(
    context,
    `SELECT ${SUMMARY}, b.organisation_id AS "organisationId" FROM assessment_summary s JOIN bid b ON b.id = s.bid_id
     WHERE s.commission_id = $1 AND s.published_at IS NOT NULL AND ${isPartySql('b', '$2::uuid')}`,
    [commissionId, context.viewer.memberId],
  );

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
