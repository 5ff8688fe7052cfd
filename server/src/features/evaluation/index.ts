/** Evaluators score opened bids alone, officers agree the scores, and points follow. */
import { AgreedScore, Score, ScoreSubmission } from './score.entity.js';

export * from './score.entity.js';
export * from './evaluation.policy.js';
export { actOn, commissionOfBid, type Acted } from './evaluation.access.js';
export { agreedScore, pointsOf, type Agreed } from './agreed.rules.js';
export { pointsFace } from './evaluation.face.js';
export {
  evaluationOf,
  hasSubmitted,
  scoredCriteria,
  type Evaluation,
  type EvaluatedBid,
} from './evaluation.queries.js';
export { CommissionEvaluationResolver, EvaluationResolver } from './evaluation.resolver.js';
export { TOP_SCORE, tieOrder, type BidPoints } from './points.js';
export { standingIn, takesPart, type Standing } from './standing.queries.js';
export { evaluationOwnData } from './own-data.js';

export const evaluationEntities = [Score, ScoreSubmission, AgreedScore];
