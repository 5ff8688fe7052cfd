import { parseDateTime, toZoned } from '@internationalized/date';

const LONDON = 'Europe/London';

export type LondonTime = { utc: string } | { problem: string };

/**
 * Reads what a `datetime-local` input holds as London time. An hour that the clocks skip, or that comes
 * twice in autumn, is not guessed: the person is asked for another one.
 */
export function londonToUtc(local: string): LondonTime {
  let parsed;
  try {
    parsed = parseDateTime(local);
  } catch {
    return { problem: 'Enter a day and a time, such as 1 March 2027, 12:00' };
  }
  try {
    return { utc: toZoned(parsed, LONDON, 'reject').toDate().toISOString() };
  } catch {
    return { problem: 'The clocks change in this hour. Choose a time before 1am or after 2am' };
  }
}

const INPUT = new Intl.DateTimeFormat('sv-SE', { timeZone: LONDON, dateStyle: 'short', timeStyle: 'short' });

/** A UTC time as a `datetime-local` input wants it, in London time. '' for null. */
export function utcToLondonInput(utc: string | null | undefined): string {
  return utc ? INPUT.format(new Date(utc)).replace(' ', 'T') : '';
}
