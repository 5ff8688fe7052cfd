import type { Context } from '../../core/context.js';
import { toGlobalId } from '../../core/ids/index.js';
import type { CommissionRow } from '../commissions/index.js';
import { allScoresIn, evaluationOf, pointsOf, loadStanding, type Evaluation } from '../evaluation/index.js';
import { loadOrganisation } from '../organisations/index.js';
import { summaryContent, type SummaryContent } from './award.content.js';
import { awardsOf, loadOwnSummaries, loadPublishedDecision, loadWritten } from './award.queries.js';
import type { DecisionRow, SummaryRow } from './award.rows.js';
import { publishBlockers } from './award.rules.js';
import type { AssessmentSummaryType, AwardDecisionType, CommissionResultType } from './award.type.js';
import { AwardOutcome } from './award.words.js';

/** The decision as the council writes it; null for everybody but its officers and observers without an interest. */
export async function decisionFace(context: Context, commission: CommissionRow): Promise<AwardDecisionType | null> {
  if (!context.viewer.memberId) return null;
  const { officer, observer, evaluator, conflicted } = await loadStanding(context, commission.id);
  if (conflicted || !(officer || observer)) return null;
  const evaluation = await evaluationOf(context, commission);
  // An officer who also scores stays blind until all scores are in.
  if (!evaluation || (evaluator && !allScoresIn(evaluation))) return null;
  const { decision, summaries } = await loadWritten(context, commission.id);
  const points = pointsOf(evaluation);
  const isWinner = (bidId: string): boolean => decision?.winners.includes(bidId) ?? false;
  return {
    outcome: decision?.outcome ?? null,
    reasons: decision?.reasons ?? '',
    winners: (decision?.winners ?? []).map((id) => toGlobalId('Bid', id)),
    revision: decision?.revision ?? 0,
    publishedAt: decision?.publishedAt ?? null,
    publishBlockers: decision?.publishedAt ? [] : publishBlockers(evaluation, decision, summaries, points),
    summaries: evaluation.pricesRevealedAt
      ? points.map((row) => {
          const saved = summaries.find((one) => one.bidId === row.bidId);
          const content = saved?.content ?? summaryContent(evaluation, row, isWinner(row.bidId));
          return summaryFace(
            context,
            bidderOf(evaluation, row.bidId),
            saved ?? { ...blank, bidId: row.bidId },
            content,
          );
        })
      : [],
  };
}

/** The public result; null until a decision is published. */
export async function resultFace(context: Context, commissionId: string): Promise<CommissionResultType | null> {
  const decision = await loadPublishedDecision(context, commissionId);
  if (!decision?.publishedAt) return null;
  return {
    outcome: decision.outcome ?? AwardOutcome.UNSUCCESSFUL,
    reasons: decision.reasons,
    publishedAt: decision.publishedAt,
    awards: (() => awardsOf(context, commissionId)) as never,
    bids: publicBids(context, decision),
    mySummaries: (() => mySummaries(context, commissionId)) as never,
  };
}

const publicBids = (context: Context, { bids }: DecisionRow): CommissionResultType['bids'] =>
  (bids ?? []).map(({ organisationId, ...bid }) => ({
    ...bid,
    organisation: (() => (organisationId ? loadOrganisation(context, organisationId) : null)) as never,
  }));

async function mySummaries(context: Context, commissionId: string): Promise<AssessmentSummaryType[]> {
  if (!context.viewer.memberId) return [];
  const own = await loadOwnSummaries(context, commissionId);
  return own.flatMap((row) => (row.content ? [summaryFace(context, row.organisationId, row, row.content)] : []));
}

const blank = { strengths: '', improvements: '', whyNotAwarded: '', revision: 0, content: null, publishedAt: null };

const bidderOf = ({ bids }: Evaluation, bidId: string): string =>
  bids.find((bid) => bid.id === bidId)?.organisationId ?? '';

const summaryFace = (
  context: Context,
  organisationId: string,
  { bidId, strengths, improvements, whyNotAwarded, revision, publishedAt }: SummaryRow,
  content: SummaryContent,
): AssessmentSummaryType => ({
  ...content,
  bidId: toGlobalId('Bid', bidId),
  organisation: () => loadOrganisation(context, organisationId),
  strengths,
  improvements,
  whyNotAwarded,
  revision,
  publishedAt,
});
