import type { EventRow } from './event.queries.js';
import { referenceTo } from './ocds.party.js';
import { value } from './ocds.facts.js';
import type { AwardedRow, PartyRow } from './party.queries.js';

/** How many bids were opened: nothing else about bids is public, and nothing at all before the opening. */
export const bidsSection = ({ count, openedAt }: { count: number; openedAt: Date }): object => ({
  bids: { statistics: [{ id: 'bids', measure: 'bids', date: openedAt.toISOString(), value: count }] },
});

/** One award a winning bid, at the price that was bid, net of VAT. */
export const awardsSection = (
  awards: readonly AwardedRow[],
  parties: ReadonlyMap<string, PartyRow>,
  { content }: EventRow,
): object => ({
  awards: awards.map((award) => ({
    id: award.id,
    ...(content && { title: content.title }),
    ...(award.reasons && { description: award.reasons }),
    status: 'active',
    date: award.awardedAt.toISOString(),
    value: value(award.amount, award.currency),
    suppliers: [referenceTo(parties.get(award.organisationId)!)],
  })),
});
