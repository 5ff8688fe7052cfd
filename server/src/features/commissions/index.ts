export * from './commission.lifecycle.js';
export * from './commission.noun.js';
export * from './commission.visible.js';
export * from './commission.words.js';
export { CommissionType } from './commission.type.js';
export { commissionColumns, loadCommission, type CommissionRow } from './commission.queries.js';
export * from './commission.entity.js';
export * from './commission-parts.entity.js';
import { Commission } from './commission.entity.js';
import {
  AwardCriterion,
  ClarificationAsker,
  ClarificationQuestion,
  CommissionDocument,
  CommissionVersion,
  ConditionOfParticipation,
  PanelMember,
  ReferenceCounter,
} from './commission-parts.entity.js';

export const commissionEntities = [
  Commission,
  AwardCriterion,
  ConditionOfParticipation,
  PanelMember,
  CommissionDocument,
  CommissionVersion,
  ClarificationQuestion,
  ClarificationAsker,
  ReferenceCounter,
];
