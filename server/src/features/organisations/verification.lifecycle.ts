import { defineLifecycle } from '../../core/lifecycle/index.js';

export const verificationLifecycle = defineLifecycle({
  noun: 'VerificationRequest',
  table: 'verification_request',
  initial: 'pending',
  states: {
    pending: { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' },
    accepted: {},
    declined: {},
    withdrawn: {},
  },
});
