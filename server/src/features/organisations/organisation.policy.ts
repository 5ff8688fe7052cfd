import type { PolicyRow, PolicyTable } from '../../core/policy/index.js';
import { holds, type Acting } from './acting.js';
import { OrganisationRole } from './organisation.words.js';

const member = { who: 'a signed-in member', scope: 'organisations', allows: () => true } as const;

/** For what changes an organisation's record or its people. */
const administrator: PolicyRow<Acting> = {
  who: 'an administrator of the organisation',
  scope: 'organisations',
  allows: (_viewer, acting) => holds(acting, OrganisationRole.ADMINISTRATOR),
};

/** For what the platform decides about organisations. No token may. */
const platformAdministrator: PolicyRow<null> = {
  who: 'an administrator of the platform',
  scope: null,
  allows: (viewer) => viewer.isAdministrator,
};

export const organisationPolicies = {
  registerOrganisation: member,
  editOrganisation: {
    ...administrator,
    who: 'an administrator of the organisation or of the platform',
    allows: (viewer, acting: Acting) => viewer.isAdministrator || holds(acting, OrganisationRole.ADMINISTRATOR),
  },
  renameOrganisationPage: administrator,
  changeOrganisationSettings: administrator,
  inviteToOrganisation: administrator,
  revokeInvitation: administrator,
  acceptInvitation: {
    who: 'the member whose e-mail address was invited',
    scope: 'organisations',
    allows: (_viewer, { email, invited }: { email: string | null; invited: string }) => email === invited,
  },
  declineInvitation: { who: 'whoever holds the link', anonymous: true, scope: 'organisations', allows: () => true },
  requestToJoin: member,
  withdrawJoinRequest: member,
  acceptJoinRequest: administrator,
  declineJoinRequest: administrator,
  changeRoles: administrator,
  endMembership: administrator,
  leaveOrganisation: {
    who: 'somebody who belongs to the organisation',
    scope: 'organisations',
    allows: (_viewer, acting: Acting) => acting.roles.length > 0,
  },
  requestVerification: administrator,
  claimOrganisation: member,
  withdrawVerificationRequest: member,
  acceptVerificationRequest: platformAdministrator,
  declineVerificationRequest: platformAdministrator,
  withdrawVerification: platformAdministrator,
  grantCommissioning: platformAdministrator,
  withdrawCommissioning: platformAdministrator,
  mergeOrganisations: platformAdministrator,
} satisfies PolicyTable;

/** For reads that only the platform's administrators have. */
export const administrationPolicies = { verificationRequests: platformAdministrator } satisfies PolicyTable;
