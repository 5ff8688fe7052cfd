import { defineLifecycle } from '../../core/lifecycle/index.js';

export const joinRequestLifecycle = defineLifecycle({
  noun: 'JoinRequest',
  table: 'organisation_request',
  initial: 'pending',
  states: {
    pending: { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' },
    accepted: {},
    declined: {},
    withdrawn: {},
  },
});
