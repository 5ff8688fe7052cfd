import { describe, expect, it } from '@jest/globals';
import { deadlineAfter } from '../amendment.rules.js';
import { contentChanges } from '../content.changes.js';
import type { CommissionContent } from '../commission.content.js';

const at = (text: string): Date => new Date(text);
const moved = (deadline: string, now: string): string => deadlineAfter(at(deadline), at(now)).toISOString();

describe('the deadline after a material change', () => {
  it.each([
    ['stays with three working days left', '2026-12-04T12:00:00Z', '2026-12-01T12:00:00Z', '2026-12-04T12:00:00.000Z'],
    ['moves by the day that is missing', '2026-12-04T12:00:00Z', '2026-12-01T12:00:01Z', '2026-12-07T12:00:00.000Z'],
    ['counts no weekend', '2026-12-07T12:00:00Z', '2026-12-04T11:00:00Z', '2026-12-09T12:00:00.000Z'],
    ['counts no bank holiday', '2026-12-24T12:00:00Z', '2026-12-23T15:00:00Z', '2026-12-31T12:00:00.000Z'],
    [
      'counts a Saturday as no part of them',
      '2026-12-09T12:00:00Z',
      '2026-12-05T11:00:00Z',
      '2026-12-10T12:00:00.000Z',
    ],
    ['stays from a Sunday to a Thursday', '2026-12-10T12:00:00Z', '2026-12-06T23:00:00Z', '2026-12-10T12:00:00.000Z'],
    ['takes a bank holiday as a weekend', '2026-08-31T12:00:00Z', '2026-08-31T09:00:00Z', '2026-09-04T12:00:00.000Z'],
    [
      'keeps its time of day over a change of the clocks',
      '2026-03-27T12:00:00Z',
      '2026-03-26T15:00:00Z',
      '2026-04-01T11:00:00.000Z',
    ],
  ])('%s', (_what, deadline, now, expected) => {
    expect(moved(deadline, now)).toBe(expected);
  });
});

const content = (more: Partial<CommissionContent> = {}): CommissionContent =>
  ({
    title: 'A review',
    brief: 'Write 10 pages.',
    budgetMax: '35000.00',
    criteria: [],
    conditions: [],
    documents: [],
    ...more,
  }) as CommissionContent;

describe('what differs between two contents', () => {
  it('is said as people read it', () => {
    const criterion = {
      id: 'a',
      kind: 'quality',
      name: 'Method',
      question: 'How?',
      weight: 60,
      wordLimit: 800,
      minimumScore: 2,
    };
    const changes = contentChanges(
      content({ bidsCloseAt: '2026-12-04T12:00:00.000Z', criteria: [criterion] } as never),
      content({
        bidsCloseAt: '2026-12-07T12:00:00.000Z',
        budgetMax: '40000.00',
        criteria: [{ ...criterion, weight: 55 }],
      } as never),
    );
    expect(changes.map(({ label }) => label)).toEqual(['Budget', 'Bids close', 'Award criterion “Method”']);
    expect(changes[0]?.parts).toEqual([
      { kind: 'same', text: '£' },
      { kind: 'removed', text: '35,000.00' },
      { kind: 'added', text: '40,000.00' },
    ]);
  });
});
