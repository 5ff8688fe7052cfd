import { agreedScore, type BidPoints, type Evaluation } from '../evaluation/index.js';

/** One criterion of an assessment summary, as published. */
export interface SummaryCriterion {
  criterionId: string;
  name: string;
  weight: number;
  minimumScore: number;
  /** Null for price. */
  score: number | null;
  points: string | null;
  working: string;
  /** The agreed reason; how the price was compared for price. */
  explanation: string;
}

/** The part of an assessment summary that follows from the scores. */
export interface SummaryContent {
  won: boolean;
  eligible: boolean;
  total: string | null;
  rank: number | null;
  criteria: SummaryCriterion[];
}

/** One bid in the public table. Only winners are named. */
export interface PublishedBid {
  /** "Bid A" and so on, best first, so that it links to nothing before the award. */
  label: string;
  organisationId: string | null;
  eligible: boolean;
  total: string | null;
  rank: number | null;
  won: boolean;
}

/** What the scores say about one bid. */
export function summaryContent(evaluation: Evaluation, points: BidPoints, won: boolean): SummaryContent {
  const criteria = points.points.map((one): SummaryCriterion => {
    const criterion = evaluation.criteria.find(({ id }) => id === one.criterionId);
    return {
      ...one,
      name: criterion?.name ?? '',
      weight: criterion?.weight ?? 0,
      minimumScore: criterion?.minimumScore ?? 0,
      explanation: agreedScore(evaluation, points.bidId, one.criterionId)?.reason ?? one.working,
    };
  });
  return { won, eligible: points.eligible, total: points.total, rank: points.rank, criteria };
}

/** The public table of all bids, best first. */
export const publishedBids = (
  evaluation: Evaluation,
  points: readonly BidPoints[],
  winners: readonly string[],
): PublishedBid[] =>
  points.map(({ bidId, eligible, total, rank }, i) => {
    const won = winners.includes(bidId);
    const organisationId = won ? (evaluation.bids.find((bid) => bid.id === bidId)?.organisationId ?? null) : null;
    return { label: `Bid ${letters(i)}`, organisationId, eligible, total, rank, won };
  });

/** A, B … Z, AA, AB … */
const letters = (i: number): string =>
  (i >= 26 ? letters(Math.floor(i / 26) - 1) : '') + String.fromCharCode(65 + (i % 26));
