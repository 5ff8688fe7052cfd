import type { FieldFault } from '../../core/errors/index.js';
import { allScoresIn, scoredCriteria, type AgreedRow, type Evaluation, type ScoreRow } from './evaluation.facts.js';
import { pointsTable, type BidPoints } from './points.js';

/** The score that counts for one answer. */
export interface Agreed {
  score: number;
  reason: string;
  /** Who recorded it; null when all evaluators gave the same score and it counts by itself. */
  agreedBy: string | null;
  agreedAt: Date | null;
  /** 0 while nobody has recorded it. */
  revision: number;
}

/** Submitted scores of one answer. Drafts and scores of excused evaluators never count. */
export const countedScores = (evaluation: Evaluation, bidId: string, criterionId: string): ScoreRow[] =>
  evaluation.scores.filter(
    (one) =>
      one.bidId === bidId &&
      one.criterionId === criterionId &&
      one.score !== null &&
      evaluation.submissions.some((submission) => submission.evaluatorId === one.evaluatorId),
  );

/** What counts: what an officer recorded, else the score that all evaluators gave with their reasons joined, else nothing. */
export function agreedScore(evaluation: Evaluation, bidId: string, criterionId: string): Agreed | null {
  if (!allScoresIn(evaluation)) return null;
  const recorded = evaluation.agreed.find((one) => one.bidId === bidId && one.criterionId === criterionId);
  return recorded ?? unanimous(countedScores(evaluation, bidId, criterionId));
}

/** Whether quality is settled: all scores are in, and each answer of each bid has a score that counts. */
export const isSettled = (evaluation: Evaluation): boolean =>
  allScoresIn(evaluation) &&
  evaluation.bids.every((bid) =>
    scoredCriteria(evaluation).every((criterion) => agreedScore(evaluation, bid.id, criterion.id)),
  );

/** The common score, or null when there is none or evaluators differ. */
function unanimous(scores: readonly ScoreRow[]): Agreed | null {
  const [first] = scores;
  if (!first || first.score === null || scores.some((one) => one.score !== first.score)) return null;
  const reasons = [...new Set(scores.map((one) => one.reason.trim()))];
  return { score: first.score, reason: reasons.join('\n\n'), agreedBy: null, agreedAt: null, revision: 0 };
}

/**
 * What is wrong with a score that an officer wants to record: it stays within what the evaluators gave. `fixed` is the
 * score as it stood when prices opened: from then on only its reason can be put better.
 */
export function agreedScoreFaults(
  scores: readonly ScoreRow[],
  wanted: Pick<AgreedRow, 'score' | 'reason'>,
  fixed: number | null,
): FieldFault[] {
  const given = scores.map((one) => one.score ?? 0);
  const [low, high] = [Math.min(...given), Math.max(...given)];
  const range =
    low === high
      ? `Every evaluator gave ${low}, so the agreed score is ${low}. You may write one reason for it.`
      : `The evaluators gave ${low} to ${high}. The agreed score must lie within that.`;
  if (fixed !== null && wanted.score !== fixed)
    return [{ path: 'input.score', message: `Prices are open, so the agreed score stays ${fixed}.` }];
  return [
    ...(wanted.score < low || wanted.score > high ? [{ path: 'input.score', message: range }] : []),
    ...(wanted.reason.trim() === ''
      ? [{ path: 'input.reason', message: 'Give the reason for the agreed score. The bidder will read it.' }]
      : []),
  ];
}

/** Points of every bid as they stand; prices take part only once they are revealed. */
export const pointsOf = (evaluation: Evaluation): BidPoints[] =>
  pointsTable(
    evaluation.criteria,
    evaluation.bids.map((bid) => ({
      id: bid.id,
      price: evaluation.pricesRevealedAt ? bid.netTotal : null,
      scores: Object.fromEntries(
        evaluation.criteria.map(({ id }) => [id, agreedScore(evaluation, bid.id, id)?.score ?? null]),
      ),
    })),
    evaluation.priceMethod,
  );
