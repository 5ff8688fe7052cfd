import { describe, expect, test } from '@jest/globals';
import { drawTimeline } from './timeline';

const at = (day: string) => ({ at: `${day}T12:00:00Z`, label: day });
const now = new Date('2026-06-15T12:00:00Z');

describe('a timeline', () => {
  test('stands in order of time and knows what is over', () => {
    const { marks } = drawTimeline([at('2026-07-01'), at('2026-06-01')], now);
    expect(marks.map(({ label, number, past }) => ({ label, number, past }))).toEqual([
      { label: '2026-06-01', number: 1, past: true },
      { label: '2026-07-01', number: 2, past: false },
    ]);
  });

  test('keeps the numbers of near dates apart and inside the picture', () => {
    const days = ['2026-06-01', '2026-06-28', '2026-06-29', '2026-06-30', '2026-07-01'];
    const drawn = drawTimeline(days.map(at), now).marks.map(({ drawnAt }) => drawnAt);
    for (let i = 1; i < drawn.length; i++) expect(drawn[i]! - drawn[i - 1]!).toBeGreaterThanOrEqual(7.99);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(5);
    expect(Math.max(...drawn)).toBeLessThanOrEqual(95);
  });

  test('shows where we are only when that is inside it', () => {
    expect(drawTimeline([at('2026-06-01'), at('2026-07-01')], now).now).toBeGreaterThan(4);
    expect(drawTimeline([at('2026-07-01'), at('2026-08-01')], now).now).toBeNull();
  });
});
