import { inLondon } from '../../core/time/index.js';

const DAY = /^\d{4}-\d\d-\d\d$/;
const CIVIL = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)$/;
const ZONED = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?\s?(Z|[+-]\d\d:?\d\d)$/i;

/**
 * A moment of a notice. One without a zone was meant in Europe/London; a day alone means its first moment, or its
 * last minute where it ends something. Null when it is no date, or none that a market can mean.
 */
export function sourceMoment(text: string, edge: 'start' | 'end' = 'start'): Date | null {
  const trimmed = text.trim();
  const civil = CIVIL.exec(trimmed);
  const at = DAY.test(trimmed)
    ? londonMoment(`${trimmed}T${edge === 'end' ? '23:59:00' : '00:00:00'}`)
    : civil
      ? londonMoment(`${civil[1]}T${civil[2]}`)
      : ZONED.test(trimmed)
        ? new Date(trimmed.replace(' ', 'T'))
        : null;
  const exists = at !== null && !Number.isNaN(at.getTime()) && realDay(trimmed.slice(0, 10));
  return exists && at.getUTCFullYear() >= 1970 && at.getUTCFullYear() <= 2200 ? at : null;
}

/** The day in London of a moment. */
export const londonDay = (at: Date): string => inLondon(at).date;

const realDay = (day: string): boolean => {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
};

/** The moment at which clocks in London show this. In the hour that comes twice, the first. */
function londonMoment(civil: string): Date | null {
  const winter = new Date(`${civil}Z`);
  if (Number.isNaN(winter.getTime())) return null;
  const summer = new Date(winter.getTime() - 3_600_000);
  return clock(summer) === clock(winter, 'UTC') ? summer : winter;
}

function clock(at: Date, zone?: 'UTC'): string {
  if (zone) return at.toISOString().slice(0, 16);
  const { date, hour, minute } = inLondon(at);
  return `${date}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
