import { bankHolidays } from './bank-holidays.js';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  weekday: 'short',
  hourCycle: 'h23',
});

const shown = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
});

const DAY = 86_400_000;

export interface LondonMoment {
  date: string;
  hour: number;
  minute: number;
  weekday: string;
}

/** The civil date and time in London of a moment. */
export function inLondon(at: Date): LondonMoment {
  const of = Object.fromEntries(parts.formatToParts(at).map((part) => [part.type, part.value]));
  return {
    date: `${of.year}-${of.month}-${of.day}`,
    hour: Number(of.hour),
    minute: Number(of.minute),
    weekday: of.weekday ?? '',
  };
}

/** A moment in words for mails and reasons: "Friday 4 December 2026 at 12:00 GMT". */
export const sayMoment = (at: Date): string => shown.format(at);

const exactly = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
  hourCycle: 'h23',
  timeZoneName: 'short',
});

/** A moment to the millisecond, where a deadline is judged: "4 December 2026 at 12:00:00.214 GMT". */
export const sayExactly = (at: Date): string => exactly.format(at);

/** Monday to Friday, not a bank holiday of England and Wales. */
export function isWorkingDay(at: Date): boolean {
  const { date, weekday } = inLondon(at);
  return weekday !== 'Sat' && weekday !== 'Sun' && !bankHolidays.has(date);
}

/** Working days that begin after `from` and up to `until`, by London dates. */
export function workingDaysBetween(from: Date, until: Date): number {
  let count = 0;
  const last = inLondon(until).date;
  for (let at = from.getTime() + DAY; inLondon(new Date(at)).date <= last; at += DAY)
    if (isWorkingDay(new Date(at))) count += 1;
  return count;
}

/** The same clock time `days` working days later. */
export function addWorkingDays(from: Date, days: number): Date {
  const { hour, minute } = inLondon(from);
  let at = from.getTime();
  for (let left = days; left > 0;) {
    at += DAY;
    if (isWorkingDay(new Date(at))) left -= 1;
  }
  // Over a clock change the same civil time lies an hour away in absolute time.
  const moved = inLondon(new Date(at));
  return new Date(at + ((hour - moved.hour) * 60 + (minute - moved.minute)) * 60_000);
}

/** Why a deadline is unkind to bidders; empty when it is not. */
export function deadlineWarnings(at: Date): string[] {
  const { hour } = inLondon(at);
  return [
    ...(isWorkingDay(at) ? [] : ['It falls on a weekend or bank holiday.']),
    ...(hour < 8 || hour >= 18 ? ['It falls outside 8:00 to 18:00.'] : []),
  ];
}
