/**
 * How dates, money and numbers are written. Formatters are made once: making them per use costs a third of a page.
 * Every time is London time and says so (GMT or BST).
 */
const ZONE = 'Europe/London';
const DATE = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, day: 'numeric', month: 'long', year: 'numeric' });
const SHORT_DATE = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const LONG_DATE = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h12',
});
const SECONDS = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
});
const ZONE_NAME = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, timeZoneName: 'short' });
const DAY_NUMBER = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short' });
const NUMBER = new Intl.NumberFormat('en-GB');
const MONEY = new Map<string, Intl.NumberFormat>();

type Moment = string | Date;

/** `27 November 2026`. Takes a DateTime or a Date of the API. */
export function date(at: Moment): string {
  return DATE.format(toDate(at));
}

/** `27 Nov 2026`, for tables. */
export function shortDate(at: Moment): string {
  return SHORT_DATE.format(toDate(at));
}

/** `12 noon`, `midnight`, `4:30pm`. */
export function time(at: Moment): string {
  const words = CLOCK.format(toDate(at)).replace(/[\s\u202f]/g, '');
  if (words === '12:00pm') return '12 noon';
  if (words === '12:00am') return 'midnight';
  return words.replace(':00', '');
}

/** `GMT` or `BST`. */
export function zone(at: Moment): string {
  return ZONE_NAME.formatToParts(toDate(at)).find(({ type }) => type === 'timeZoneName')?.value ?? 'London time';
}

/** `Friday 27 November 2026, 12 noon GMT`; a line breaks before the time, never in it. */
export function dateTime(at: Moment): string {
  const clock = `${time(at)} ${zone(at)}`.replaceAll(' ', '\u00a0');
  return `${LONG_DATE.format(toDate(at)).replace(',', '')}, ${clock}`;
}

/** `27 November 2026, 12:00:00.123 GMT`, for receipts. */
export function exactTime(at: Moment): string {
  return `${date(at)}, ${SECONDS.format(toDate(at))} ${zone(at)}`;
}

/** Whole London days from `now` to `at`: 0 = the same day, negative = past days. */
export function daysBetween(now: Moment, at: Moment): number {
  return Math.round((dayNumber(at) - dayNumber(now)) / 86_400_000);
}

/** `5 days left`, `closes tomorrow`, `closes today`, `closed`. */
export function daysLeft(at: Moment, now: Moment = new Date()): string {
  if (toDate(at).getTime() <= toDate(now).getTime()) return 'closed';
  const days = daysBetween(now, at);
  if (days === 0) return 'closes today';
  if (days === 1) return 'closes tomorrow';
  return `${number(days)} days left`;
}

/** `today`, `yesterday`, `3 days ago`, `in 2 days`. */
export function relativeDay(at: Moment, now: Moment = new Date()): string {
  const days = daysBetween(now, at);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${number(days)} days` : `${number(-days)} days ago`;
}

export type Vat = 'EXCLUDED' | 'INCLUDED' | 'EXEMPT' | 'NONE';

const VAT_WORDS: Record<Vat, string> = {
  EXCLUDED: 'excluding VAT',
  INCLUDED: 'including VAT',
  EXEMPT: 'exempt from VAT',
  NONE: 'no VAT',
};

/** `excluding VAT`; upper and lower case alike. */
export function vatWords(vat: string): string {
  return VAT_WORDS[vat.toUpperCase() as Vat] ?? vat;
}

/** `£35,000 excluding VAT`; whole pounds lose their pence. The amount is never made a float. */
export function money(value: { amount: string; currency: string }, vat?: string): string {
  const pence = !/^-?\d+(\.0+)?$/.test(value.amount);
  const sum = currencyFormat(value.currency, pence).format(value.amount as Intl.StringNumericLiteral);
  return vat ? `${sum} ${vatWords(vat)}` : sum;
}

/** `£10,000 to £35,000 excluding VAT`, `up to £35,000`, `from £10,000`; '' when nothing is known. */
export function moneyRange(
  from: { amount: string; currency: string } | null | undefined,
  to: { amount: string; currency: string } | null | undefined,
  vat?: string,
): string {
  if (from && to) {
    return from.amount === to.amount ? money(to, vat) : `${money(from)} to ${money(to, vat)}`;
  }
  if (to) return `up to ${money(to, vat)}`;
  return from ? `from ${money(from, vat)}` : '';
}

/** `2,600`. */
export function number(value: number): string {
  return NUMBER.format(value);
}
/** `1 bid`, `3 bids`; give the plural when it is not an s. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/** `3.4 MB`. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${value < 10 ? value.toFixed(1).replace('.0', '') : Math.round(value)} ${unit}`;
}

/** `Meridian, Tally & Finch and Open Streets`. */
export function list(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function toDate(at: Moment): Date {
  return typeof at === 'string' ? new Date(at) : at;
}

function dayNumber(at: Moment): number {
  return Date.parse(DAY_NUMBER.format(toDate(at)));
}

function currencyFormat(currency: string, pence: boolean): Intl.NumberFormat {
  const key = `${currency}${pence}`;
  let format = MONEY.get(key);
  if (!format) {
    format = new Intl.NumberFormat('en-GB', {
      style: 'currency',
      currency,
      minimumFractionDigits: pence ? 2 : 0,
      maximumFractionDigits: pence ? 2 : 0,
    });
    MONEY.set(key, format);
  }
  return format;
}
