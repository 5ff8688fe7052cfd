export * from './bid.entity.js';
import { Bid, BidApproval, BidContent, BidOpening, BidRevision } from './bid.entity.js';

export const bidEntities = [Bid, BidContent, BidRevision, BidApproval, BidOpening];
