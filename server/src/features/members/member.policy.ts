import type { PolicyTable } from '../../core/policy/index.js';

export const memberPolicies = {
  signIn: { who: 'anyone', anonymous: true, scope: null, allows: () => true },
  signOut: { who: 'anyone', anonymous: true, scope: null, allows: () => true },
} satisfies PolicyTable;
