/** Councils, bidders and other bodies: their records, their people and roles, and what the platform has checked of them. */
export * from './organisation.entity.js';
export * from './organisation-people.entity.js';
export * from './organisation.noun.js';
export * from './organisation.words.js';
export * from './acting.js';
export { OrganisationType } from './organisation.type.js';
export { loadOrganisation, organisationColumns, rolesIn, type OrganisationRow } from './organisation.queries.js';
export { organisationPolicies } from './organisation.policy.js';
export { tidyIdentifier } from './identifier-schemes.js';
export { organisationOwnData } from './own-data.js';
export { tiedSql } from './impartial.js';
export { listedOrganisation, organisationWith } from './listed.actions.js';

import {
  MemberAffiliationsResolver,
  MembershipResolver,
  OrganisationPeopleResolver,
  ViewerOrganisationsResolver,
} from './membership.resolver.js';
import { InvitationResolver, JoinRequestResolver, OrganisationDoorResolver } from './people.resolver.js';
import { CommissioningResolver } from './commissioning.resolver.js';
import { OrganisationVerificationResolver, VerificationResolver } from './verification.resolver.js';
import { verificationAnnouncers } from './verification.announcers.js';
import { verificationLifecycle } from './verification.lifecycle.js';
import { peopleAnnouncers } from './people.announcers.js';
import { invitationLifecycle } from './invitation.lifecycle.js';
import { joinRequestLifecycle } from './join-request.lifecycle.js';
import { OrganisationResolver } from './organisation.resolver.js';
import { Organisation, OrganisationFormerSlug, OrganisationIdentifier } from './organisation.entity.js';
import {
  OrganisationInvitation,
  OrganisationMembership,
  OrganisationRequest,
  VerificationRequest,
} from './organisation-people.entity.js';

export const organisationEntities = [
  Organisation,
  OrganisationIdentifier,
  OrganisationFormerSlug,
  OrganisationMembership,
  OrganisationInvitation,
  OrganisationRequest,
  VerificationRequest,
];

export const organisationResolvers = [
  OrganisationResolver,
  MembershipResolver,
  OrganisationPeopleResolver,
  MemberAffiliationsResolver,
  ViewerOrganisationsResolver,
  InvitationResolver,
  JoinRequestResolver,
  OrganisationDoorResolver,
  VerificationResolver,
  OrganisationVerificationResolver,
  CommissioningResolver,
];

export const organisationLifecycles = [invitationLifecycle, joinRequestLifecycle, verificationLifecycle];

export const organisationAnnouncers = [...peopleAnnouncers, ...verificationAnnouncers];
