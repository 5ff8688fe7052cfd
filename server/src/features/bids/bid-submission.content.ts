import canonicalize from 'canonicalize';
import { createHash, randomBytes } from 'node:crypto';
import { toGlobalId } from '../../core/ids/index.js';
import type { SubmittedContent } from './bid.content.js';
import { lineAmounts, totalsOf } from './bid-price.js';
import type { BidFacts } from './bid.facts.js';

/** Letters and digits that nobody mixes up when reading aloud. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A receipt's reference such as R-7KQ2-M9XA-4TCE: random, so that it says nothing about other bids. */
export const newReceiptReference = (): string => {
  const letters = [...randomBytes(12)].map((byte) => ALPHABET[byte % 32]);
  return `R-${[0, 4, 8].map((at) => letters.slice(at, at + 4).join('')).join('-')}`;
};

/** The document that a submission is: all that the bidder says, with what it says it about. */
export const submittedContent = (facts: BidFacts): SubmittedContent => ({
  format: 'policy-market-bid-1',
  commission: { reference: facts.reference, title: facts.title, version: facts.version },
  organisation: { slug: facts.organisationSlug, name: facts.organisationName },
  bid: toGlobalId('Bid', facts.id),
  revision: facts.submittedRevision + 1,
  answers: facts.criteria
    .filter(({ kind }) => kind !== 'price')
    .map(({ id, name }) => ({
      criterionId: id,
      name,
      text: facts.answers.find((answer) => answer.criterionId === id)?.text ?? '',
    })),
  priceLines: facts.priceLines.map((line) => ({ ...line, ...lineAmounts(line)! })),
  currency: facts.currency,
  ...totalsOf(facts.priceLines),
  deliveryPlan: facts.deliveryPlan,
  milestones: facts.milestones,
  team: facts.team,
  conditions: facts.conditionsAsked
    .filter(({ id }) => facts.conditions.includes(id))
    .map(({ id, text }) => ({ conditionId: id, text })),
  documents: facts.documents,
  salt: randomBytes(32).toString('hex'),
});

/** The content byte for byte as hashed (RFC 8785), and its SHA-256. */
export function seal(content: SubmittedContent): { canonical: string; sha256: string } {
  const canonical = canonicalize(content)!;
  return { canonical, sha256: createHash('sha256').update(canonical).digest('hex') };
}
