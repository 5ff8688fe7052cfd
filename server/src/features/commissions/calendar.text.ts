import type { CommissionRow } from './commission.rows.js';

/** The key dates of a commission as an iCalendar file (RFC 5545): moments in UTC, days as days. */
export function calendarText(commission: CommissionRow, url: string): string {
  const { title, questionsCloseAt, answersBy, bidsCloseAt, awardExpectedOn, startsOn } = commission;
  const stamp = moment(commission.publishedAt ?? new Date(0));
  const event = (name: string, label: string, start: string): string[] => [
    'BEGIN:VEVENT',
    `UID:${commission.id}-${name}@policy-market`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${commission.version}`,
    start,
    `SUMMARY:${escaped(`${label}: ${title}`)}`,
    `URL:${url}`,
    'END:VEVENT',
  ];
  const at = (name: string, label: string, when: Date | null): string[] =>
    when ? event(name, label, `DTSTART:${moment(when)}`) : [];
  const on = (name: string, label: string, day: string | null): string[] =>
    day ? event(name, label, `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`) : [];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Policy Market//Key dates//EN',
    ...at('questions-close', 'Questions close', questionsCloseAt),
    ...at('answers-by', 'Questions answered by', answersBy),
    ...at('bids-close', 'Bids close', bidsCloseAt),
    ...on('award-expected', 'Award expected', awardExpectedOn),
    ...on('work-starts', 'Work starts', startsOn),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

/** `20261204T120000Z` */
const moment = (at: Date): string => at.toISOString().replace(/[-:]|\.\d{3}/g, '');

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\s+/g, ' ');

/** Lines are at most 75 bytes; what is longer goes on after a line break and a space, never inside a character. */
function folded(line: string): string {
  const parts = [''];
  for (const character of line) {
    const last = parts.length - 1;
    if (Buffer.byteLength(parts[last] + character) > (last === 0 ? 75 : 74)) parts.push(character);
    else parts[last] += character;
  }
  return parts.join('\r\n ');
}
