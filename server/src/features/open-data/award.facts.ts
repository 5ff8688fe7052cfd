import { cleanLine, cleanText } from './clean-text.js';
import { referred, type Parties, type PartyFacts } from './party.facts.js';
import type { Reader } from './release.reader.js';
import { londonDay } from './source-date.js';

/** An award as a notice tells of it. */
export interface AwardFacts {
  sourceId: string;
  status: string;
  title: string;
  description: string;
  awardedOn: string | null;
  amount: string | null;
  currency: string;
  startsOn: string | null;
  endsOn: string | null;
  suppliers: PartyFacts[];
}

const STATUSES = new Set(['pending', 'active', 'cancelled', 'unsuccessful']);

/** The awards of a release, each with its suppliers. One without a status stands. */
export const awardsOf = (release: Reader, parties: Parties): AwardFacts[] =>
  release.list('awards').map((award, i) => {
    const value = award.amount('value');
    const period = award.object('contractPeriod');
    const status = award.text('status') ?? '';
    return {
      sourceId: award.text('id') ?? String(i + 1),
      status: STATUSES.has(status) ? status : 'active',
      title: cleanLine(award.text('title') ?? ''),
      description: cleanText(award.text('description') ?? ''),
      awardedOn: day(award.moment('date')),
      amount: value?.amount ?? null,
      currency: value?.currency ?? 'GBP',
      startsOn: day(period.moment('startDate')),
      endsOn: day(period.moment('endDate', 'end')),
      suppliers: award.list('suppliers').flatMap((one) => referred(release, parties, one) ?? []),
    };
  });

const day = (at: Date | null): string | null => at && londonDay(at);
