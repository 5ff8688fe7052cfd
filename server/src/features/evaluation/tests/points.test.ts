import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { pointsTable, type PointsBid, type PointsCriterion } from '../points.js';
import { pointsExamples, workedExample } from '../points.examples.js';

const criterion = (id: string, kind: PointsCriterion['kind'], weight: number, minimumScore = 0): PointsCriterion => ({
  id,
  kind,
  name: id,
  weight,
  minimumScore,
});
const criteria = [
  criterion('method', 'quality', 50, 2),
  criterion('team', 'quality', 30, 2),
  criterion('price', 'price', 20),
];
const bid = (id: string, price: string | null, method: number | null, team: number | null): PointsBid => ({
  id,
  price,
  scores: { method, team },
});
const summary = (rows: ReturnType<typeof pointsTable>): string[] =>
  rows.map(
    (row) =>
      `${row.rank ?? '-'} ${row.bidId} ${row.points.map((p) => p.points ?? '-').join(' + ')} = ${row.total ?? '-'}`,
  );
const example = (title: string): string[] => summary(workedExample(pointsExamples.find((one) => one.title === title)!));

describe('points', () => {
  it('are weight × score ÷ 5 for quality and weight × lowest ÷ price for price', () => {
    expect(
      summary(pointsTable(criteria, [bid('a', '30000', 4, 5), bid('b', '25000', 5, 3)], 'lowest_over_price')),
    ).toEqual(['1 b 50.00 + 18.00 + 20.00 = 88.00', '2 a 40.00 + 30.00 + 16.67 = 86.67']);
  });

  it('are rounded half up for each criterion and then added', () => {
    const third = [criterion('q', 'quality', 90), criterion('price', 'price', 10)];
    const rows = pointsTable(
      third,
      [
        { id: 'a', price: '1.00', scores: { q: 0 } },
        { id: 'b', price: '16.00', scores: { q: 0 } },
        { id: 'c', price: '2000.00', scores: { q: 0 } },
      ],
      'lowest_over_price',
    );
    // 10 × 1 ÷ 16 = 0.625 goes up; 10 × 1 ÷ 2000 = 0.005 goes up.
    expect(rows.map((row) => row.total)).toEqual(['10.00', '0.63', '0.01']);
  });

  it('stand for quality alone while prices are closed, without a total or a place', () => {
    expect(summary(pointsTable(criteria, [bid('a', null, 4, 5), bid('b', null, 5, 3)], 'lowest_over_price'))).toEqual([
      '- a 40.00 + 30.00 + - = -',
      '- b 50.00 + 18.00 + - = -',
    ]);
  });

  it('say how they were worked out', () => {
    const [first] = pointsTable(criteria, [bid('a', '30000', 4, 5)], 'lowest_over_price');
    expect(first?.points.map((one) => one.working)).toEqual([
      '50 × 4 ÷ 5 = 40.00',
      '30 × 5 ÷ 5 = 30.00',
      '20 × 30000.00 ÷ 30000.00 = 20.00',
    ]);
  });

  it('wait for the last agreed score before price is compared and places are given', () => {
    const rows = pointsTable(criteria, [bid('a', '30000', 4, 5), bid('b', '25000', 5, null)], 'lowest_over_price');
    expect(summary(rows)).toEqual(['- a 40.00 + 30.00 + - = -', '- b 50.00 + - + - = -']);
  });

  it('name the criteria on which a bid that is not eligible fell short', () => {
    const [first] = pointsTable(criteria, [bid('a', '1', 1, 1)], 'lowest_over_price');
    expect(first).toMatchObject({ eligible: false, failed: ['method', 'team'], total: null, rank: null });
  });

  it('break ties by the criterion that is published first, whatever the weights', () => {
    const light = criterion('light', 'quality', 20);
    const heavy = criterion('heavy', 'quality', 40);
    const price = criterion('price', 'price', 40);
    const bids = [
      { id: 'a', price: '10.00', scores: { light: 5, heavy: 2 } },
      { id: 'b', price: '10.00', scores: { light: 3, heavy: 3 } },
    ];
    const order = (published: PointsCriterion[]): string[] =>
      pointsTable(published, bids, 'lowest_over_price').map(({ bidId, rank }) => `${rank} ${bidId}`);
    expect(order([light, heavy, price])).toEqual(['1 a', '2 b']);
    expect(order([heavy, light, price])).toEqual(['1 b', '2 a']);
    expect(order([price, light, heavy])).toEqual(['1 a', '2 b']);
  });

  it('break a tie by price when price is published first', () => {
    const published = [criterion('price', 'price', 50), criterion('q', 'quality', 50)];
    const bids = [
      { id: 'good', price: '20.00', scores: { q: 5 } },
      { id: 'cheap', price: '16.00', scores: { q: 4 } },
    ];
    expect(summary(pointsTable(published, bids, 'lowest_over_price'))).toEqual([
      '1 cheap 50.00 + 40.00 = 90.00',
      '2 good 40.00 + 50.00 = 90.00',
    ]);
  });

  it('of no bids are no rows', () => {
    expect(pointsTable(criteria, [], 'lowest_over_price')).toEqual([]);
  });
});

describe('worked examples on the page', () => {
  it.each([
    ['Two bids', ['1 A 70.00 + 6.00 + 16.67 = 92.67', '2 B 56.00 + 6.00 + 20.00 = 82.00']],
    [
      'The cheapest bid is not eligible',
      ['1 C 56.00 + 8.00 + 18.75 = 82.75', '2 A 56.00 + 6.00 + 20.00 = 82.00', '- B 14.00 + 10.00 + - = -'],
    ],
    ['One bid', ['1 A 42.00 + 4.00 + 20.00 = 66.00']],
    ['A price of nothing', ['1 B 70.00 + 6.00 + 0.00 = 76.00', '2 A 42.00 + 6.00 + 20.00 = 68.00']],
    ['A tie', ['1 A 30.00 + 36.00 + 10.00 = 76.00', '2 B 18.00 + 48.00 + 10.00 = 76.00']],
    ['Level on everything', ['1 A 56.00 + 8.00 + 20.00 = 84.00', '1 B 56.00 + 8.00 + 20.00 = 84.00']],
    ['A fixed price', ['1 A 64.00 + 12.00 = 76.00', '2 B 48.00 + 20.00 = 68.00']],
  ])('%s', (title, expected) => {
    expect(example(title)).toEqual(expected);
  });

  it('are all pinned here', () => {
    expect(pointsExamples).toHaveLength(7);
  });
});
