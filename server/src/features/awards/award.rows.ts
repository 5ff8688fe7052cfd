import type { PublishedBid, SummaryContent } from './award.content.js';
import type { AwardOutcome } from './award.words.js';

export interface DecisionRow {
  commissionId: string;
  outcome: AwardOutcome | null;
  reasons: string;
  winners: string[];
  revision: number;
  publishedAt: Date | null;
  bids: PublishedBid[] | null;
}

export interface SummaryRow {
  bidId: string;
  strengths: string;
  improvements: string;
  whyNotAwarded: string;
  revision: number;
  content: SummaryContent | null;
  publishedAt: Date | null;
}

export interface AwardRow {
  id: string;
  commissionId: string;
  bidId: string;
  organisationId: string;
  amount: string;
  currency: string;
  awardedAt: Date;
}
