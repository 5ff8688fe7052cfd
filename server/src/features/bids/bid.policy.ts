import type { PolicyTable } from '../../core/policy/index.js';
import { holds, OrganisationRole, type Acting } from '../organisations/index.js';

type Facts = Pick<Acting, 'roles'>;

const drafts = (_viewer: unknown, facts: Facts): boolean =>
  holds(facts, OrganisationRole.BID_MANAGER, OrganisationRole.CONTRIBUTOR);
const manages = (_viewer: unknown, facts: Facts): boolean => holds(facts, OrganisationRole.BID_MANAGER);

export const bidPolicies = {
  startBid: { who: 'bid managers and contributors of the organisation', scope: 'bids', allows: drafts },
  saveBidDraft: { who: 'bid managers and contributors of the organisation', scope: 'bids', allows: drafts },
  attachBidDocument: { who: 'bid managers and contributors of the organisation', scope: 'bids', allows: drafts },
  removeBidDocument: { who: 'bid managers and contributors of the organisation', scope: 'bids', allows: drafts },
  requestBidApproval: { who: 'bid managers and contributors of the organisation', scope: 'bids', allows: drafts },
  approveBid: {
    who: 'signatories of the organisation',
    scope: null,
    allows: (_viewer: unknown, facts: Facts): boolean => holds(facts, OrganisationRole.SIGNATORY),
  },
  submitBid: { who: 'bid managers of the organisation', scope: 'bids', allows: manages },
  withdrawBid: { who: 'bid managers of the organisation', scope: 'bids', allows: manages },
  openBids: {
    who: 'commissioning officers of the council',
    scope: 'evaluation',
    allows: (_viewer: unknown, facts: Facts): boolean => holds(facts, OrganisationRole.COMMISSIONING_OFFICER),
  },
} satisfies PolicyTable;
