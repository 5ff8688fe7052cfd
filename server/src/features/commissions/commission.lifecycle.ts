import { defineLifecycle } from '../../core/lifecycle/index.js';

/** Closing is a timed transition: nobody presses it, and nobody can delay it. */
export const commissionLifecycle = defineLifecycle({
  noun: 'Commission',
  table: 'commission',
  initial: 'draft',
  states: {
    draft: { publish: 'open' },
    open: { withdraw: 'withdrawn', cancel: 'cancelled' },
    closed: { open_bids: 'evaluating', cancel: 'cancelled', close_without_award: 'unsuccessful' },
    evaluating: { award: 'awarded', close_without_award: 'unsuccessful', cancel: 'cancelled' },
    awarded: {},
    unsuccessful: {},
    cancelled: {},
    withdrawn: {},
  },
  timed: [{ from: 'open', verb: 'close', to: 'closed', at: 'bids_close_at' }],
});
