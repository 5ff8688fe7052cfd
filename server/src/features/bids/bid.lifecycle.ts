import { defineLifecycle } from '../../core/lifecycle/index.js';

/**
 * A submitted bid may be submitted again, as a new revision, or withdrawn until the commission's deadline.
 * Submitting and withdrawing are one statement each, under the commission's shared lock (see `bid.submit.ts`).
 */
export const bidLifecycle = defineLifecycle({
  noun: 'Bid',
  table: 'bid',
  initial: 'draft',
  states: {
    draft: { submit: 'submitted' },
    submitted: { submit: 'submitted', withdraw: 'withdrawn' },
    withdrawn: { submit: 'submitted' },
  },
});
