import { defineLifecycle } from '../../core/lifecycle/index.js';

export const invitationLifecycle = defineLifecycle({
  noun: 'OrganisationInvitation',
  table: 'organisation_invitation',
  initial: 'pending',
  states: {
    pending: { accept: 'accepted', decline: 'declined', revoke: 'revoked' },
    accepted: {},
    declined: {},
    revoked: {},
    expired: {},
  },
  timed: [{ from: 'pending', verb: 'expire', to: 'expired', at: 'expires_at' }],
});
