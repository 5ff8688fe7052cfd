import type { BidState } from './bid.words.js';

/** A bid as it is read. */
export interface BidRow {
  id: string;
  commissionId: string;
  organisationId: string;
  state: BidState;
  /** 0 before the first submission. */
  submittedRevision: number;
  confirmedVersion: number;
  createdAt: Date;
  openedAt: Date | null;
  /** The commission's published version now. */
  commissionVersion: number;
  /** The viewer acts for the bidding organisation. */
  isParty: boolean;
  /** The commission has been opened and its prices may be seen by the council. */
  pricesRevealed: boolean;
}
