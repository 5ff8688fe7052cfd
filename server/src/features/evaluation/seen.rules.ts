import { allScoresIn, hasSubmitted, type Evaluation, type ScoreRow } from './evaluation.facts.js';
import type { Standing } from './standing.js';

/**
 * What a viewer may see of an evaluation. Blindness in one place: an evaluator whose own scores are not in sees
 * nobody else's scores, count or progress, also when the same person is an officer.
 */
export interface Sight {
  /** Bids with their answers. Not for whoever has been in a bidding organisation. */
  bids: boolean;
  /** Who still has to score. */
  progress: boolean;
  /** Agreed scores, and the points that follow from them. */
  decided: boolean;
  /** What bids cost. */
  prices: boolean;
  sees(score: ScoreRow): boolean;
}

export function sightOf(evaluation: Evaluation, standing: Standing): Sight {
  const { memberId, evaluator, officer, observer, conflicted } = standing;
  if (conflicted || !(evaluator || officer || observer))
    return { bids: false, progress: false, decided: false, prices: false, sees: () => false };
  const allIn = allScoresIn(evaluation);
  const blind = evaluator && !hasSubmitted(evaluation, memberId) && !allIn;
  return {
    bids: true,
    progress: !blind,
    decided: allIn,
    prices: evaluation.pricesRevealedAt !== null,
    sees: (score) =>
      score.evaluatorId === memberId ||
      (hasSubmitted(evaluation, score.evaluatorId) && (allIn || (evaluator && !blind))),
  };
}
