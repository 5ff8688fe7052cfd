import type { PolicyRow, PolicyTable } from '../../core/policy/index.js';
import { holds, OrganisationRole, type Acting } from '../organisations/index.js';

export interface CouncilFacts extends Pick<Acting, 'roles'> {
  canCommission: boolean;
}

/** A commissioning officer writes and publishes; an administrator of the council alone does not. */
const officers: PolicyRow<CouncilFacts> = {
  who: 'commissioning officers of a council that may commission',
  scope: 'prospectus',
  allows: (_viewer, facts) => facts.canCommission && holds(facts, OrganisationRole.COMMISSIONING_OFFICER),
};

const members: PolicyRow<object> = {
  who: 'members',
  scope: 'prospectus',
  allows: (viewer) => viewer.memberId !== null,
};

export const prospectusPolicies = {
  draftEdition: officers,
  updateEdition: officers,
  publishEdition: officers,
  addTheme: officers,
  updateTheme: officers,
  addPolicyArea: officers,
  updatePolicyArea: officers,
  removePolicyArea: officers,
  bringBackPolicyArea: officers,
  orderPolicyAreas: officers,
  followPolicyArea: members,
  unfollowPolicyArea: members,
  stopFollowing: { who: 'whoever holds the link of a mail', anonymous: true, scope: 'prospectus', allows: () => true },
} satisfies PolicyTable;
