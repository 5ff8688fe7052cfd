import { FileChunk, StoredFile, fileRoutes, removeUnattachedFiles, type FileScope } from './core/files/index.js';
import { graphiqlRoutes } from './core/graphiql/index.js';
import { HistoryRow } from './core/history/index.js';
import type { Base, ReadinessCheck, Routes } from './core/http/index.js';
import type { JobKind } from './core/jobs/index.js';
import type { Lifecycle } from './core/lifecycle/index.js';
import { RateLimit } from './core/limits/index.js';
import { Link } from './core/links/index.js';
import type { Hearing } from './core/live/index.js';
import { Mail } from './core/mail/index.js';
import type { Noun } from './core/nouns/index.js';
import type { Announcer } from './core/outbox/index.js';
import type { OwnDataPart } from './core/own-data.js';
import type { PolicyTable } from './core/policy/index.js';
import * as awards from './features/awards/index.js';
import * as bids from './features/bids/index.js';
import * as commissions from './features/commissions/index.js';
import * as evaluation from './features/evaluation/index.js';
import * as members from './features/members/index.js';
import * as myWork from './features/my-work/index.js';
import * as openData from './features/open-data/index.js';
import * as organisations from './features/organisations/index.js';
import * as prospectus from './features/prospectus/index.js';

/** What the application gathers from its features. Add a feature's parts here, lowest feature first. */
export const entities = [
  HistoryRow,
  Link,
  Mail,
  StoredFile,
  FileChunk,
  RateLimit,
  ...members.memberEntities,
  ...organisations.organisationEntities,
  ...prospectus.prospectusEntities,
  ...commissions.commissionEntities,
  ...bids.bidEntities,
  ...evaluation.evaluationEntities,
  ...awards.awardEntities,
  ...openData.openDataEntities,
];

export const resolvers: readonly unknown[] = [
  members.MemberResolver,
  members.MemberProfileResolver,
  members.SignInResolver,
  members.RegisterResolver,
  members.MemberRecordResolver,
  members.DemoResolver,
  ...prospectus.prospectusResolvers,
  ...organisations.organisationResolvers,
  commissions.CommissionResolver,
  commissions.CommissionListResolver,
  commissions.CouncilCommissions,
  commissions.AreaCommissions,
  commissions.ViewerCommissions,
  commissions.CouncilAreas,
  commissions.CommissionFields,
  commissions.CommissionDocumentResolver,
  commissions.ClarificationResolver,
  commissions.AmendmentResolver,
  commissions.PanelFields,
  commissions.PanelMemberFields,
  commissions.AwardCriterionResolver,
  commissions.ConditionOfParticipationResolver,
  evaluation.CommissionEvaluationResolver,
  evaluation.EvaluationResolver,
  ...bids.bidResolvers,
  awards.CommissionAwardResolver,
  awards.AwardResolver,
  awards.BidAwardResolver,
  ...openData.openDataResolvers,
  myWork.ViewerWorkResolver,
];

export const nouns: readonly Noun[] = Object.freeze([
  members.memberNoun,
  organisations.organisationNoun,
  ...prospectus.prospectusNouns,
  commissions.commissionNoun,
  bids.bidNoun,
  awards.awardNoun,
]);

export const lifecycles: readonly Lifecycle[] = Object.freeze([
  ...organisations.organisationLifecycles,
  prospectus.editionLifecycle,
  commissions.commissionLifecycle,
  bids.bidLifecycle,
]);

export const policies: PolicyTable = Object.freeze({
  ...members.memberPolicies,
  ...prospectus.prospectusPolicies,
  ...organisations.organisationPolicies,
  ...commissions.commissionPolicies,
  ...commissions.clarificationPolicies,
  ...bids.bidPolicies,
  ...evaluation.evaluationPolicies,
  ...awards.awardPolicies,
  ...openData.openDataPolicies,
});

/** Who learns by a live page that something not public happened; see `core/live`. */
export const hearings: readonly Hearing[] = Object.freeze([bids.bidHearing, evaluation.commissionHearing]);

/** Who tells people what happened; see `core/outbox`. */
export const announcers: readonly Announcer[] = Object.freeze([
  ...organisations.organisationAnnouncers,
  ...prospectus.prospectusAnnouncers,
  ...commissions.commissionAnnouncers([bids.bidEditors]),
  ...bids.bidAnnouncers,
  ...evaluation.evaluationAnnouncers,
  ...awards.awardAnnouncers,
]);

export const readiness: readonly ReadinessCheck[] = [members.noDemoAccountsInProduction];

/** Who may have the files of which record. */
const fileScopes: readonly FileScope[] = [commissions.commissionFiles, bids.bidFiles];

/** What a member downloads as their own data. */
export const ownData: readonly OwnDataPart[] = Object.freeze([
  ...members.memberOwnData,
  ...organisations.organisationOwnData,
  ...prospectus.prospectusOwnData,
  ...commissions.commissionOwnData,
  ...commissions.clarificationOwnData,
  ...bids.bidOwnData,
  ...evaluation.evaluationOwnData,
  ...awards.awardOwnData,
  ...openData.openDataOwnData,
]);

export const routes: readonly Routes[] = [
  graphiqlRoutes,
  fileRoutes(fileScopes),
  commissions.commissionRoutes,
  openData.openDataRoutes,
];

export const jobKinds = (base: Base): JobKind[] => [
  removeUnattachedFiles(base),
  members.tidyMembers(base),
  bids.remindBidders(base),
  openData.tidyPreviews(base),
];
