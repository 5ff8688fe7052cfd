export * from './organisation.entity.js';
export * from './organisation.noun.js';
export * from './organisation.words.js';
export * from './acting.js';
export { OrganisationType } from './organisation.type.js';
export { loadOrganisation, organisationColumns, rolesIn, type OrganisationRow } from './organisation.queries.js';
export { OrganisationResolver } from './organisation.resolver.js';
import {
  Organisation,
  OrganisationIdentifier,
  OrganisationInvitation,
  OrganisationMembership,
  OrganisationRequest,
} from './organisation.entity.js';

export const organisationEntities = [
  Organisation,
  OrganisationIdentifier,
  OrganisationMembership,
  OrganisationInvitation,
  OrganisationRequest,
];
