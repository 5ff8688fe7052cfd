export * from './policy-area.noun.js';
export * from './edition.lifecycle.js';
export { PolicyAreaType } from './policy-area.type.js';
export { loadPolicyArea, type PolicyAreaRow } from './policy-area.queries.js';
export * from './edition.entity.js';
export * from './policy-area.entity.js';
import { EditionEntry, ProspectusEdition } from './edition.entity.js';
import {
  AreaFollow,
  PolicyArea,
  PolicyAreaVersion,
  PolicyQuestion,
  PolicyQuestionVersion,
  Theme,
} from './policy-area.entity.js';

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
