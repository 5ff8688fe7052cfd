import type { VatTreatment } from './bid.words.js';

/** An answer to one criterion, in Markdown. */
export interface Answer {
  criterionId: string;
  text: string;
}

/** One line of the price, net of VAT; decimals as text. */
export interface PriceLine {
  description: string;
  quantity: string;
  unitPrice: string;
  vatTreatment: VatTreatment;
}

export interface Milestone {
  title: string;
  dueOn: string;
  deliverable: string;
}

export interface TeamMember {
  name: string;
  role: string;
  days: string;
}

export interface BidDocument {
  fileId: string;
  title: string;
  /** The council gets it only when every quality score is in, as it does the price. */
  holdsPrices: boolean;
}

/** A document with what its stored file is: name, size and hash of the bytes. */
export interface AttachedDocument extends BidDocument {
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
}

/** What the bidder edits. */
export interface DraftContent {
  answers: Answer[];
  priceLines: PriceLine[];
  deliveryPlan: string;
  milestones: Milestone[];
  team: TeamMember[];
  conditions: string[];
  documents: BidDocument[];
}

/** What was submitted: a whole document that explains itself, hashed for the receipt. */
export interface SubmittedContent {
  format: 'policy-market-bid-1';
  commission: { reference: string; title: string; version: number };
  organisation: { slug: string; name: string };
  bid: string;
  revision: number;
  answers: { criterionId: string; name: string; text: string }[];
  /** Net of VAT, with the amounts of each line worked out. */
  priceLines: (PriceLine & { vatRate: string; net: string; vat: string })[];
  currency: string;
  netTotal: string;
  vatTotal: string;
  grossTotal: string;
  deliveryPlan: string;
  milestones: Milestone[];
  team: TeamMember[];
  conditions: { conditionId: string; text: string }[];
  documents: AttachedDocument[];
  /** 32 random bytes, so that a hash says nothing about what it covers. */
  salt: string;
}
