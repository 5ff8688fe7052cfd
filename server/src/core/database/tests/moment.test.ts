import { describe, expect, it } from '@jest/globals';
import { momentOf } from '../moment.js';

describe('a moment as PostgreSQL writes it', () => {
  it.each([
    ['2026-12-04 12:00:00+00', '2026-12-04T12:00:00.000Z'],
    ['2026-12-04 12:00:00.1+00', '2026-12-04T12:00:00.100Z'],
    ['2026-12-04 12:00:00.05+00', '2026-12-04T12:00:00.050Z'],
    ['2026-02-28 23:59:59.999+00', '2026-02-28T23:59:59.999Z'],
    ['2024-02-29 00:00:00+00', '2024-02-29T00:00:00.000Z'],
    // Ways of writing that other sessions, other columns or other centuries have.
    ['2026-07-04 13:00:00+01', '2026-07-04T12:00:00.000Z'],
    ['2026-12-04 12:00:00.123456+00', '2026-12-04T12:00:00.123Z'],
    ['0099-01-01 00:00:00+00', '0099-01-01T00:00:00.000Z'],
  ])('%s is %s', (text, moment) => {
    expect(momentOf(text).toISOString()).toBe(moment);
  });

  it('may lie beyond all days', () => {
    expect(momentOf('infinity')).toBe(Infinity);
  });
});
