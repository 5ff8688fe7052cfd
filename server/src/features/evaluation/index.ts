/** Evaluators score opened bids alone, officers agree the scores, and points follow. */
import { AgreedScore, Score, ScoreSubmission } from './score.entity.js';

export * from './score.entity.js';
export * from './evaluation.policy.js';
export { commissionHearing } from './commission.hearing.js';
export { evaluationAnnouncers } from './evaluation.announcers.js';
export { actOn, commissionOfBid, type Acted } from './evaluation.access.js';
export { agreedScore, pointsOf, type Agreed } from './agreed.rules.js';
export { pointsFace } from './evaluation.face.js';
export { allScoresIn, hasSubmitted, scoredCriteria, type EvaluatedBid, type Evaluation } from './evaluation.facts.js';
export { evaluationOf } from './evaluation.queries.js';
export { CommissionEvaluationResolver, EvaluationResolver } from './evaluation.resolver.js';
export { TOP_SCORE, type BidPoints } from './points.js';
export { evaluationOwnData } from './own-data.js';
export type { Standing } from './standing.js';
export { loadStanding } from './standing.queries.js';

export const evaluationEntities = [Score, ScoreSubmission, AgreedScore];
