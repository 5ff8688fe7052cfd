/** Sealed answers to commissions, from draft to opening. */
export * from './bid.entity.js';
export * from './bid.lifecycle.js';
export * from './bid.noun.js';
export * from './bid.words.js';
export type { SubmittedContent } from './bid.content.js';
export { BidConnection, BidType } from './bid.type.js';
export { bidEditors } from './bid.recipients.js';
export { bidAnnouncers, remind, remindBidders, type Due } from './bid.reminders.js';
export { bidFiles } from './bid-document.scope.js';
export { bidPolicies } from './bid.policy.js';
export { isConflictedSql, isPartySql } from './bid.visible.js';
export { bidIn, loadBid } from './bid.queries.js';
export type { BidRow } from './bid.rows.js';
export { openedBids, openingOf, revealPrices, type OpenedBid, type OpeningRow } from './opened-bids.queries.js';
export { bidOwnData } from './own-data.js';
import { Bid, BidApproval, BidContent, BidOpening, BidRevision } from './bid.entity.js';

import { BidDocumentResolver } from './bid-document.resolver.js';
import { BidDraftResolver } from './bid-draft.resolver.js';
import { BidSubmissionResolver, SubmissionsOfBidResolver } from './bid-submission.resolver.js';
import { BidOpeningResolver, OpeningOfCommissionResolver } from './opening.resolver.js';
import { BidOfCommissionResolver, BidResolver } from './bid.resolver.js';

export const bidResolvers = [
  BidResolver,
  BidOfCommissionResolver,
  BidDraftResolver,
  BidDocumentResolver,
  BidSubmissionResolver,
  SubmissionsOfBidResolver,
  BidOpeningResolver,
  OpeningOfCommissionResolver,
];

export const bidEntities = [Bid, BidContent, BidRevision, BidApproval, BidOpening];
