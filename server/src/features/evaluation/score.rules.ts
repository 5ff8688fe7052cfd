import type { FieldFault } from '../../core/errors/index.js';
import { allScoresIn, hasSubmitted, scoredCriteria, type Evaluation } from './evaluation.facts.js';

export interface ScoreDraft {
  criterionId: string;
  score: number | null;
  reason: string;
  revision: number;
}

export interface ScoreReason {
  code: string;
  message: string;
  field: string | null;
}

/** Why nobody may score now; the same for every evaluator. */
export function scoringClosed(evaluation: Evaluation, evaluatorId: string | null): string[] {
  if (evaluation.state !== 'evaluating') return ['Scoring has ended: this commission is no longer being evaluated.'];
  if (hasSubmitted(evaluation, evaluatorId)) return ['You have submitted your scores. They cannot be changed.'];
  if (allScoresIn(evaluation)) return ['All scores are in, so nobody can score any more.'];
  return [];
}

/** What is missing before the evaluator can submit: all of it at once. */
export function submitBlockers(evaluation: Evaluation, evaluatorId: string): ScoreReason[] {
  return evaluation.bids.flatMap((bid) =>
    scoredCriteria(evaluation).flatMap((criterion): ScoreReason[] => {
      const own = evaluation.scores.find(
        (one) => one.bidId === bid.id && one.criterionId === criterion.id && one.evaluatorId === evaluatorId,
      );
      const answer = `${bid.organisationName}, ${criterion.name}`;
      return [
        ...(own?.score == null ? [{ code: 'SCORE_MISSING', message: `${answer}: give a score.`, field: null }] : []),
        ...(own?.reason.trim() ? [] : [{ code: 'REASON_MISSING', message: `${answer}: give a reason.`, field: null }]),
      ];
    }),
  );
}

/** Faults of drafts that name answers which are not there to be scored, or name one twice. */
export function draftFaults(evaluation: Evaluation, drafts: readonly ScoreDraft[]): FieldFault[] {
  const scored = new Set(scoredCriteria(evaluation).map((criterion) => criterion.id));
  return drafts.flatMap(({ criterionId }, i): FieldFault[] => {
    const path = `input.scores.${i}.criterionId`;
    if (!scored.has(criterionId))
      return [{ path, message: 'Choose a quality or social value criterion of this commission.' }];
    return drafts.findIndex((one) => one.criterionId === criterionId) < i
      ? [{ path, message: 'Give one score for each criterion.' }]
      : [];
  });
}
