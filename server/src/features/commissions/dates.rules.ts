import type { Reason } from '../../core/graphql/index.js';
import { deadlineWarnings, inLondon, workingDaysBetween } from '../../core/time/index.js';
import type { CommissionContent } from './commission.content.js';
import { reason } from './reason.js';

type Dates = Pick<CommissionContent, 'questionsCloseAt' | 'answersBy' | 'bidsCloseAt' | 'awardExpectedOn' | 'startsOn'>;

const MOMENTS = [
  { field: 'questionsCloseAt', code: 'QUESTIONS_CLOSE', words: 'the time when questions close' },
  { field: 'answersBy', code: 'ANSWERS_BY', words: 'the time by which questions are answered' },
  { field: 'bidsCloseAt', code: 'BIDS_CLOSE', words: 'the time when bids close' },
] as const;

/** Fewer working days than this to write a bid draw a warning. */
const KIND_WORKING_DAYS = 10;

/** Why the key dates cannot be published: missing, past, or out of order. */
export function dateBlockers(dates: Dates, now: Date): Reason[] {
  const each = MOMENTS.flatMap(({ field, code, words }) => {
    const at = dates[field];
    if (at === null) return [reason(`${code}_MISSING`, `Enter ${words}.`, field)];
    return Date.parse(at) > now.getTime() ? [] : [reason(`${code}_PAST`, `${sentence(words)} has passed.`, field)];
  });
  const award =
    dates.awardExpectedOn === null
      ? [reason('AWARD_EXPECTED_MISSING', 'Enter the day on which the award is expected.', 'awardExpectedOn')]
      : [];
  return [...each, ...award, ...orderBlockers(dates)];
}

function orderBlockers({ questionsCloseAt, answersBy, bidsCloseAt, awardExpectedOn, startsOn }: Dates): Reason[] {
  const bidsDay = bidsCloseAt === null ? null : inLondon(new Date(bidsCloseAt)).date;
  return [
    ...(inOrder(questionsCloseAt, answersBy)
      ? []
      : [reason('ANSWERS_ORDER', 'Questions must close before the time by which they are answered.', 'answersBy')]),
    ...(inOrder(answersBy, bidsCloseAt)
      ? []
      : [reason('BIDS_CLOSE_ORDER', 'Questions must be answered before bids close.', 'bidsCloseAt')]),
    ...(inOrder(bidsDay, awardExpectedOn)
      ? []
      : [reason('AWARD_ORDER', 'The award must be expected on a day after bids close.', 'awardExpectedOn')]),
    ...(awardExpectedOn === null || startsOn === null || awardExpectedOn <= startsOn
      ? []
      : [reason('START_ORDER', 'The work must not start before the award is expected.', 'startsOn')]),
  ];
}

/** ISO texts of one kind sort by time. What is missing is said elsewhere. */
const inOrder = (first: string | null, second: string | null): boolean =>
  first === null || second === null || first < second;

/** What is allowed but unkind to bidders: nights, weekends, bank holidays, little time. */
export function dateWarnings(dates: Dates, now: Date): Reason[] {
  const unkind = MOMENTS.flatMap(({ field, code, words }) => {
    const at = dates[field];
    return at === null
      ? []
      : deadlineWarnings(new Date(at)).map((why) =>
          reason(`${code}_UNKIND`, `${sentence(words)}: ${lower(why)}`, field),
        );
  });
  const close = dates.bidsCloseAt === null ? null : new Date(dates.bidsCloseAt);
  const days = close && close > now ? workingDaysBetween(now, close) : null;
  if (days === null || days >= KIND_WORKING_DAYS) return unkind;
  return [
    ...unkind,
    reason('LITTLE_TIME', `Bidders have ${days} working ${days === 1 ? 'day' : 'days'} to write a bid.`, 'bidsCloseAt'),
  ];
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
