/** Invitations to bid: drafts, publication with every blocker told, versions, criteria, panels of evaluators, lists and search. */
export * from './commission.lifecycle.js';
export * from './commission.noun.js';
export * from './commission.visible.js';
export * from './commission.words.js';
export * from './criterion.words.js';
export { CommissionType } from './commission.type.js';
export { CommissionConnection } from './list.type.js';
export { CommissionFilter, CommissionListArgs, CommissionSort } from './list.inputs.js';
export { AreaCommissions, CommissionListResolver, CouncilCommissions } from './list.resolver.js';
export type { ListedCommission } from './list.parties.js';
export { listCommissions } from './list.queries.js';
export { CommissionResolver } from './commission.resolver.js';
export { commissionRoutes } from './commission.routes.js';
export { CouncilAreas, ViewerCommissions } from './officer.resolver.js';
export { CommissionFields } from './commission.fields.js';
export { CommissionDocumentResolver } from './document.resolver.js';
export { commissionFiles } from './document.queries.js';
export * from './document.words.js';
export { AmendmentResolver } from './amendment.resolver.js';
export { VersionKind } from './version.words.js';
export { ClarificationResolver } from './clarification.resolver.js';
export { clarificationPolicies } from './clarification.policy.js';
export { clarificationOwnData } from './clarification.queries.js';
export { commissionAnnouncers } from './commission.announcers.js';
export type { CommissionRecipients } from './recipients.js';
export { PanelFields, PanelMemberFields } from './panel.resolver.js';
export { commissionPolicies, type CouncilFacts } from './commission.policy.js';
export { lockFor } from './commission.lock.js';
export { contentOf, type CommissionContent } from './commission.content.js';
export { versionsOf, writeVersion, type VersionRow } from './version.queries.js';
export { viewerRolesIn } from './commission.loaders.js';
export { effortOf } from './effort.rules.js';
export { AwardCriterionType, ConditionOfParticipationType } from './criterion.type.js';
export { AwardCriterionResolver, ConditionOfParticipationResolver } from './criterion.resolver.js';
export { commissionColumns, commissionForUpdate, commissionIn, loadCommission } from './commission.queries.js';
export type { CommissionRow } from './commission.rows.js';
export { conditionsOf, criteriaOf, criteriaSql, type ConditionRow, type CriterionRow } from './criterion.queries.js';
export { headlineSql } from './snippet.queries.js';
export { isOfficerOf, panelSql } from './panel.queries.js';
export { belongsElsewhereSql, hasOpenerSql, loadOpenerFacts, openerFacts, type OpenerFacts } from './opener.queries.js';
export { importedForUpdate, writeImported } from './imported.actions.js';
export * from './commission.entity.js';
export * from './commission-parts.entity.js';
import { Commission } from './commission.entity.js';
import {
  AwardCriterion,
  ClarificationAsker,
  ClarificationQuestion,
  CommissionDocument,
  CommissionFollow,
  CommissionVersion,
  ConditionOfParticipation,
  PanelMember,
  ReferenceCounter,
} from './commission-parts.entity.js';
export { commissionOwnData } from './own-data.js';

export const commissionEntities = [
  Commission,
  AwardCriterion,
  ConditionOfParticipation,
  PanelMember,
  CommissionDocument,
  CommissionFollow,
  CommissionVersion,
  ClarificationQuestion,
  ClarificationAsker,
  ReferenceCounter,
];
