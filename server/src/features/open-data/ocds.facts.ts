import type { AwardedRow, PartyRow } from './party.queries.js';

/** A reference to a party, as `buyer` and suppliers are. */
export interface PartyReference {
  id: string;
  name: string;
}

/** Everything read for the releases of a page. */
export interface ReleaseSources {
  /** Address of the site, without a slash at its end. */
  site: string;
  ocidPrefix: string;
  parties: ReadonlyMap<string, PartyRow>;
  awards: readonly AwardedRow[];
  opened: ReadonlyMap<string, { count: number; openedAt: Date }>;
}

/** What the sections of one release share. */
export interface ReleaseFacts {
  site: string;
  council: PartyReference;
  releaseId: (eventId: string) => string;
}

/** OCDS writes amounts as JSON numbers; to the penny they are exact. */
export const value = (amount: string, currency: string): object => ({ amount: Number(amount), currency });

/** The open contracting id of a commission of this market. */
export const ocidOf = (prefix: string, reference: string): string => `${prefix}-${reference}`;
