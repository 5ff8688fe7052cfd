/** The council decides, winners are awarded, and every bidder gets its assessment summary. */
import { AssessmentSummary, Award, AwardDecision } from './award.entity.js';

export * from './award.entity.js';
export * from './award.words.js';
export * from './award.noun.js';
export * from './award.policy.js';
export { awardAnnouncers } from './award.announcers.js';
export { awardOwnData } from './own-data.js';
export { awardsById, awardsOf, loadPublishedDecision } from './award.queries.js';
export type { AwardRow, DecisionRow } from './award.rows.js';
export { AwardResolver, BidAwardResolver, CommissionAwardResolver } from './award.resolver.js';
export { AwardType } from './award.type.js';

export const awardEntities = [AwardDecision, Award, AssessmentSummary];
