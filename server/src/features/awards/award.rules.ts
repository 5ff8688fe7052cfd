import {
  agreedScore,
  allScoresIn,
  hasSubmitted,
  scoredCriteria,
  type BidPoints,
  type Evaluation,
} from '../evaluation/index.js';
import type { DecisionRow, SummaryRow } from './award.rows.js';
import { AwardOutcome } from './award.words.js';

export interface AwardReason {
  code: string;
  message: string;
  field: string | null;
}

const reason = (code: string, message: string, field: string | null = null): AwardReason => ({ code, message, field });

/** What is missing before the decision as saved can be published: all of it at once. */
export function publishBlockers(
  evaluation: Evaluation,
  decision: Pick<DecisionRow, 'outcome' | 'reasons' | 'winners'> | null,
  summaries: readonly SummaryRow[],
  points: readonly BidPoints[],
): AwardReason[] {
  return [
    ...scoreBlockers(evaluation),
    ...decisionBlockers(evaluation, decision, points),
    ...evaluation.bids.flatMap((bid) => {
      const summary = summaries.find((one) => one.bidId === bid.id);
      const won = decision?.outcome === AwardOutcome.AWARDED && decision.winners.includes(bid.id);
      return summaryBlockers(bid.organisationName, summary, won);
    }),
  ];
}

/** Every evaluator's scores are in, and every score is agreed. */
function scoreBlockers(evaluation: Evaluation): AwardReason[] {
  if (evaluation.bids.length === 0) return [];
  if (!allScoresIn(evaluation)) {
    const missing = evaluation.panel.filter((memberId) => !hasSubmitted(evaluation, memberId)).length;
    return [
      reason(
        'SCORES_MISSING',
        `${missing === 1 ? '1 evaluator has' : `${missing} evaluators have`} still to submit scores.`,
      ),
    ];
  }
  return evaluation.bids.flatMap((bid) =>
    scoredCriteria(evaluation)
      .filter((criterion) => !agreedScore(evaluation, bid.id, criterion.id))
      .map((criterion) =>
        reason(
          'AGREED_SCORE_MISSING',
          `${bid.organisationName}, ${criterion.name}: record an agreed score with its reason.`,
        ),
      ),
  );
}

function decisionBlockers(
  evaluation: Evaluation,
  decision: Pick<DecisionRow, 'outcome' | 'reasons' | 'winners'> | null,
  points: readonly BidPoints[],
): AwardReason[] {
  const undecided = decision?.outcome
    ? []
    : [reason('OUTCOME_MISSING', 'Choose whether to make an award.', 'input.outcome')];
  const unreasoned = decision?.reasons.trim()
    ? []
    : [reason('REASONS_MISSING', 'Give the reasons for the decision.', 'input.reasons')];
  const winning =
    decision?.outcome === AwardOutcome.AWARDED ? winnerBlockers(evaluation, decision.winners, points) : [];
  return [...undecided, ...winning, ...unreasoned];
}

/** The best bids win: no winner is ineligible, and none stands behind a bid that does not win. */
function winnerBlockers(
  evaluation: Evaluation,
  winners: readonly string[],
  points: readonly BidPoints[],
): AwardReason[] {
  if (winners.length === 0) return [reason('WINNER_MISSING', 'Choose the bid or bids that win.', 'input.winners')];
  const name = (bidId: string): string => evaluation.bids.find((bid) => bid.id === bidId)?.organisationName ?? 'A bid';
  return points
    .filter((row) => winners.includes(row.bidId))
    .flatMap((winner) => {
      if (!winner.eligible)
        return [
          reason('WINNER_NOT_ELIGIBLE', `${name(winner.bidId)} is not eligible, so it cannot win.`, 'input.winners'),
        ];
      const better = points.filter(
        (row) => !winners.includes(row.bidId) && (row.rank ?? Infinity) < (winner.rank ?? 0),
      );
      return better.map((row) =>
        reason(
          'WINNER_OUTRANKED',
          `${name(row.bidId)} stands before ${name(winner.bidId)}. Award to it as well, or not to ${name(winner.bidId)}.`,
          'input.winners',
        ),
      );
    });
}

/** Every bidder is told what was good; who does not win, also what would have scored higher and why it was not awarded. */
function summaryBlockers(name: string, summary: SummaryRow | undefined, won: boolean): AwardReason[] {
  const missing = (text: string | undefined): boolean => !text?.trim();
  return [
    ...(missing(summary?.strengths) ? [reason('STRENGTHS_MISSING', `Summary for ${name}: write its strengths.`)] : []),
    ...(!won && missing(summary?.improvements)
      ? [reason('IMPROVEMENTS_MISSING', `Summary for ${name}: write what would have scored higher.`)]
      : []),
    ...(!won && missing(summary?.whyNotAwarded)
      ? [reason('WHY_NOT_MISSING', `Summary for ${name}: write why it was not awarded.`)]
      : []),
  ];
}
