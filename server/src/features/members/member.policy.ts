import type { PolicyTable } from '../../core/policy/index.js';

const anyone = { who: 'anyone', anonymous: true, scope: null, allows: () => true } as const;
/** Account and sign-in: the member in a browser. Each verb touches the viewer's own account and no other. */
const oneself = { who: 'the member', scope: null, allows: () => true } as const;
const administrators = {
  who: 'platform administrators',
  scope: null,
  allows: (viewer: { isAdministrator: boolean }) => viewer.isAdministrator,
} as const;

export const memberPolicies = {
  register: anyone,
  confirmRegistration: anyone,
  signIn: anyone,
  signInAsDemoPerson: anyone,
  signOut: anyone,
  signOutEverywhere: oneself,
  endSession: oneself,
  requestPasswordReset: anyone,
  resetPassword: anyone,
  changePassword: oneself,
  changeEmail: oneself,
  confirmEmailChange: anyone,
  undoEmailChange: anyone,
  updateProfile: { ...oneself, scope: 'profile' },
  createApiToken: oneself,
  revokeApiToken: oneself,
  closeAccount: oneself,
} satisfies PolicyTable;

/** Reads that are not for everybody. No mutation is: administrators have none over another member's account. */
export const memberReads = { ownAccount: oneself, administration: administrators } satisfies PolicyTable;
