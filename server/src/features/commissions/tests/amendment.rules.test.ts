import { describe, expect, it } from '@jest/globals';
import { correctionBlockers, deadlineAfter } from '../amendment.rules.js';
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
const blockersOf = (after: Partial<CommissionContent>): string[] =>
  correctionBlockers(contentChanges(content(), content(after))).map(({ code }) => code);

describe('a correction', () => {
  it('mends words of the texts', () =>
    expect(blockersOf({ brief: 'Write 10 pages, please.', title: 'A rewiev' })).toEqual([]));
  it('changes no figure', () => expect(blockersOf({ brief: 'Write 12 pages.' })).toEqual(['FIGURE_CHANGED']));
  it('changes no budget', () => expect(blockersOf({ budgetMax: '36000.00' })).toEqual(['NOT_A_CORRECTION']));
  it('is small', () =>
    expect(blockersOf({ brief: `Write 10 pages. ${'More words. '.repeat(11)}` })).toEqual([
      'TOO_MUCH_FOR_A_CORRECTION',
    ]));
});

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
