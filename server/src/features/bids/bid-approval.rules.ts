import type { Reason } from '../../core/graphql/reason.js';
import type { BidFacts } from './bid.facts.js';
import { submitBlockers } from './bid.rules.js';

const reason = (code: string, message: string): Reason => ({ code, message, field: null });

/** Why signatories cannot be asked to approve this draft now: it must be ready to submit but for their approval. */
export const requestBlockers = (facts: BidFacts, signatories: number): Reason[] => [
  ...(facts.requiresSignatory
    ? []
    : [reason('APPROVAL_NOT_REQUIRED', `${facts.organisationName} requires no approval. Submit the bid.`)]),
  ...(facts.requiresSignatory && signatories === 0
    ? [
        reason(
          'NO_SIGNATORY',
          `${facts.organisationName} has no signatory. Its administrator can give somebody that role.`,
        ),
      ]
    : []),
  ...submitBlockers(facts).filter(({ code }) => code !== 'APPROVAL_MISSING'),
];
