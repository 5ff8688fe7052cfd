/** Sealed answers to commissions, from draft to opening. */
export * from './bid.entity.js';
export * from './bid.lifecycle.js';
export * from './bid.noun.js';
export * from './bid.words.js';
export type { SubmittedContent } from './bid.content.js';
export { BidConnection, BidType } from './bid.type.js';
export { bidEditors } from './bid.recipients.js';
export { bidAnnouncers } from './bid.announcers.js';
export { remind, remindBidders } from './bid.reminders.js';
export type { Due } from './bid-reminder.words.js';
export { bidHearing } from './bid.hearing.js';
export { bidFiles } from './bid-document.scope.js';
export { bidPolicies } from './bid.policy.js';
export { isConflictedSql, isPartySql } from './bid.visible.js';
export { bidIn, loadBid } from './bid.queries.js';
export type { BidRow } from './bid.rows.js';
export { openedBidsSql, revealPrices } from './opened-bids.queries.js';
export { bidOwnData } from './own-data.js';
import { Bid, BidApproval, BidApprovalRequest, BidContent, BidOpening, BidRevision } from './bid.entity.js';

import { BidApprovalResolver } from './bid-approval.resolver.js';
import { BidDocumentResolver } from './bid-document.resolver.js';
import { BidDraftResolver } from './bid-draft.resolver.js';
import { BidSubmissionResolver, SubmissionsOfBidResolver } from './bid-submission.resolver.js';
import { BidOpeningResolver, OpeningOfCommissionResolver } from './opening.resolver.js';
import { BidOfCommissionResolver, BidResolver } from './bid.resolver.js';

export const bidResolvers = [
  BidResolver,
  BidOfCommissionResolver,
  BidDraftResolver,
  BidApprovalResolver,
  BidDocumentResolver,
  BidSubmissionResolver,
  SubmissionsOfBidResolver,
  BidOpeningResolver,
  OpeningOfCommissionResolver,
];

export const bidEntities = [Bid, BidContent, BidRevision, BidApproval, BidApprovalRequest, BidOpening];
