import type { Context } from '../../core/context.js';
import { toGlobalId } from '../../core/ids/index.js';
import { money } from '../../core/money/index.js';
import { renderMarkdown } from '../../core/text/index.js';
import { loadMember } from '../members/index.js';
import { loadOrganisation } from '../organisations/index.js';
import { agreedScore, pointsOf } from './agreed.rules.js';
import { hasSubmitted, scoredCriteria, type Evaluation, type EvaluatedBid, type ScoreRow } from './evaluation.facts.js';
import type { EvaluationType } from './evaluation.type.js';
import type { BidPoints, PointsCriterion } from './points.js';
import type { BidPointsType } from './points.type.js';
import { scoringClosed, submitBlockers } from './score.rules.js';
import { sightOf, type Sight } from './seen.rules.js';
import { CONFLICT, type Standing } from './standing.js';

/** An evaluation as this viewer may see it; the only way out for what `Evaluation` holds. */
export function evaluationFace(context: Context, evaluation: Evaluation, standing: Standing): EvaluationType {
  const sight = sightOf(evaluation, standing);
  const closed = scoringClosed(evaluation, standing.memberId).length > 0;
  const mayScore = standing.evaluator && !standing.conflicted && !closed;
  const own = evaluation.submissions.find((one) => one.evaluatorId === standing.memberId);
  return {
    mayScore,
    mayAgree: standing.officer && !standing.conflicted && evaluation.state === 'evaluating',
    conflict: standing.conflicted ? CONFLICT : null,
    submittedAt: own?.submittedAt ?? null,
    submitBlockers: mayScore ? submitBlockers(evaluation, standing.memberId ?? '') : [],
    progress: sight.progress ? progress(context, evaluation) : null,
    pricesRevealedAt: sight.progress || sight.decided ? evaluation.pricesRevealedAt : null,
    bids: sight.bids ? evaluation.bids.map((bid) => bidFace(context, evaluation, bid, sight, standing)) : [],
    points: sight.decided
      ? pointsOf(evaluation).map((row) => pointsFace(row, evaluation.criteria, nameIn(evaluation)))
      : null,
  };
}

/** Points of one bid with the names that a page needs. */
export const pointsFace = (
  row: BidPoints,
  criteria: readonly PointsCriterion[],
  nameOf: (bidId: string) => string,
  globalId: (bidId: string) => string = (id) => toGlobalId('Bid', id),
): BidPointsType => {
  const by = (id: string): PointsCriterion | undefined => criteria.find((one) => one.id === id);
  return {
    bidId: globalId(row.bidId),
    name: nameOf(row.bidId),
    eligible: row.eligible,
    failed: row.failed.map((id) => by(id)?.name ?? ''),
    points: row.points.map((one) => ({
      ...one,
      criterionId: toGlobalId('AwardCriterion', one.criterionId),
      name: by(one.criterionId)?.name ?? '',
      weight: by(one.criterionId)?.weight ?? 0,
    })),
    total: row.total,
    rank: row.rank,
  };
};

const nameIn =
  ({ bids }: Evaluation) =>
  (bidId: string): string =>
    bids.find((bid) => bid.id === bidId)?.organisationName ?? '';

function progress(context: Context, evaluation: Evaluation): object[] {
  const submitted = evaluation.submissions.map((one) => one.evaluatorId);
  return [...new Set([...submitted, ...evaluation.panel])].map((memberId) => ({
    evaluator: () => loadMember(context, memberId),
    submittedAt: evaluation.submissions.find((one) => one.evaluatorId === memberId)?.submittedAt ?? null,
    conflicted: evaluation.conflicted.includes(memberId) && !hasSubmitted(evaluation, memberId),
  }));
}

const bidFace = (
  context: Context,
  evaluation: Evaluation,
  bid: EvaluatedBid,
  sight: Sight,
  standing: Standing,
): object => ({
  id: toGlobalId('Bid', bid.id),
  organisation: () => loadOrganisation(context, bid.organisationId),
  netTotal: sight.prices ? money(bid.netTotal, evaluation.currency) : null,
  answers: scoredCriteria(evaluation).map((criterion) => {
    const scores = evaluation.scores.filter((one) => one.bidId === bid.id && one.criterionId === criterion.id);
    const mine = scores.find((one) => one.evaluatorId === standing.memberId);
    const seen = scores.filter((one) => sight.sees(one) && hasSubmitted(evaluation, one.evaluatorId));
    const agreed = sight.decided ? agreedScore(evaluation, bid.id, criterion.id) : null;
    return {
      criterion,
      answerHtml: () => renderMarkdown(bid.answers[criterion.id] ?? ''),
      mine: mine ? scoreFace(context, mine) : null,
      scores: seen.map((one) => scoreFace(context, one)),
      differs: sight.decided && new Set(seen.map((one) => one.score)).size > 1,
      agreed: agreed && { ...agreed, agreedBy: () => (agreed.agreedBy ? loadMember(context, agreed.agreedBy) : null) },
    };
  }),
});

const scoreFace = (context: Context, score: ScoreRow): object => ({
  ...score,
  evaluator: () => loadMember(context, score.evaluatorId),
});
