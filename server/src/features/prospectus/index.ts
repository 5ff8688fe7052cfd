/** What councils want to think about: themes, policy areas and their questions, in dated editions that members may follow. */
export { areaInForce, type AreaInForce } from './area-in-force.js';
export * from './edition.entity.js';
export * from './edition.lifecycle.js';
export { followersOf, type Follower } from './followers.queries.js';
export * from './policy-area.entity.js';
export { inForceSql, loadPolicyArea, type PolicyAreaRow } from './policy-area.queries.js';
export { PolicyAreaType } from './policy-area.type.js';
export { policyAreaNoun } from './policy-area.noun.js';
export { prospectusAnnouncers, tellFollowers } from './prospectus.announcers.js';
export { prospectusPolicies } from './prospectus.policy.js';
import { AreaVersionResolver } from './area-version.resolver.js';
import { CouncilResolver } from './council.resolver.js';
import { DraftResolver } from './draft.resolver.js';
import { EditionDiffResolver } from './edition-diff.resolver.js';
import { EditionEntry, ProspectusEdition } from './edition.entity.js';
import { editionNoun } from './edition.noun.js';
import { EditionResolver } from './edition.resolver.js';
import { FollowResolver } from './follow.resolver.js';
import {
  AreaFollow,
  PolicyArea,
  PolicyAreaVersion,
  PolicyQuestion,
  PolicyQuestionVersion,
  Theme,
} from './policy-area.entity.js';
export { prospectusOwnData } from './own-data.js';
import { policyAreaNoun } from './policy-area.noun.js';
import { PolicyAreaResolver } from './policy-area.resolver.js';
import { policyQuestionNoun } from './policy-question.noun.js';
import { themeNoun } from './theme.noun.js';

export const prospectusEntities = [
  Theme,
  PolicyArea,
  PolicyAreaVersion,
  PolicyQuestion,
  PolicyQuestionVersion,
  AreaFollow,
  ProspectusEdition,
  EditionEntry,
];

export const prospectusResolvers = [
  EditionResolver,
  EditionDiffResolver,
  AreaVersionResolver,
  PolicyAreaResolver,
  CouncilResolver,
  DraftResolver,
  FollowResolver,
];

export const prospectusNouns = [editionNoun, themeNoun, policyAreaNoun, policyQuestionNoun];
