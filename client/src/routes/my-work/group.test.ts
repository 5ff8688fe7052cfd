import { describe, expect, test } from '@jest/globals';
import { groupsOf } from './group';

const now = new Date('2026-11-22T12:00:00Z');

describe('groups of work', () => {
  test('part at the present and a week on, and keep their order; what has no date stands last', () => {
    const work = ['2026-11-22T11:59:59Z', '2026-11-22T12:00:01Z', '2026-11-28T23:00:00Z', '2026-11-29T09:00:00Z', null];
    expect(
      groupsOf(
        work.map((dueAt) => ({ dueAt })),
        now,
      ).map(({ items }) => items.map(({ dueAt }) => dueAt)),
    ).toEqual([[work[0]], [work[1], work[2]], [work[3]], [null]]);
  });

  test('are left out when nothing is in them', () => {
    expect(groupsOf([{ dueAt: null }], now).map(({ title }) => title)).toEqual(['Without a date']);
    expect(groupsOf([], now)).toEqual([]);
  });
});
