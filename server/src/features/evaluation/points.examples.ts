import { pointsTable, type BidPoints, type PointsBid, type PointsCriterion, type PriceMethodName } from './points.js';

export interface PointsExample {
  title: string;
  explanation: string;
  criteria: readonly PointsCriterion[];
  bids: readonly (PointsBid & { name: string })[];
  method: PriceMethodName;
}

const quality = { id: 'quality', kind: 'quality', name: 'Quality', weight: 70, minimumScore: 2 } as const;
const social = { id: 'social', kind: 'social_value', name: 'Social value', weight: 10, minimumScore: 0 } as const;
const price = { id: 'price', kind: 'price', name: 'Price', weight: 20, minimumScore: 0 } as const;
const team = { ...quality, id: 'team', name: 'Team', weight: 30 } as const;
const method = { ...quality, id: 'method', name: 'Method', weight: 60 } as const;
const usual = [quality, social, price];

const bid = (name: string, amount: string, q: number, s: number): PointsBid & { name: string } => ({
  id: name,
  name: `Bid ${name}`,
  price: amount,
  scores: { quality: q, social: s },
});
const bySkill = (name: string, t: number, m: number): PointsBid & { name: string } => ({
  id: name,
  name: `Bid ${name}`,
  price: '20000.00',
  scores: { team: t, method: m },
});

/** Worked examples, shown on the page and pinned by tests. */
export const pointsExamples: readonly PointsExample[] = [
  {
    title: 'Two bids',
    explanation: 'The better answer wins although it costs more. Each criterion is rounded before adding up.',
    criteria: usual,
    bids: [bid('A', '30000.00', 5, 3), bid('B', '25000.00', 4, 3)],
    method: 'lowest_over_price',
  },
  {
    title: 'The cheapest bid is not eligible',
    explanation: 'Bid B scored below the minimum of 2 for quality. It gets no place, and its price is not the lowest.',
    criteria: usual,
    bids: [bid('A', '30000.00', 4, 3), bid('B', '9000.00', 1, 5), bid('C', '32000.00', 4, 4)],
    method: 'lowest_over_price',
  },
  {
    title: 'One bid',
    explanation: 'A single eligible bid has the lowest price, so it gets all points for price.',
    criteria: usual,
    bids: [bid('A', '34500.00', 3, 2)],
    method: 'lowest_over_price',
  },
  {
    title: 'A price of nothing',
    explanation: 'When the lowest price is 0, bids at 0 get all points for price and every other bid gets none.',
    criteria: usual,
    bids: [bid('A', '0.00', 3, 3), bid('B', '100.00', 5, 3)],
    method: 'lowest_over_price',
  },
  {
    title: 'A tie',
    explanation:
      'Both total 76.00. Team was published first, so the bid with more points for Team comes first, although Method weighs more.',
    criteria: [team, method, { ...price, weight: 10 }],
    bids: [bySkill('B', 3, 4), bySkill('A', 5, 3)],
    method: 'lowest_over_price',
  },
  {
    title: 'Level on everything',
    explanation: 'Bids that are level on every criterion share a place. The council decides and gives its reasons.',
    criteria: usual,
    bids: [bid('A', '20000.00', 4, 4), bid('B', '20000.00', 4, 4)],
    method: 'lowest_over_price',
  },
  {
    title: 'A fixed price',
    explanation: 'The council fixed the price, so only the answers are compared.',
    criteria: [
      { ...quality, weight: 80 },
      { ...social, weight: 20 },
    ],
    bids: [bid('A', '20000.00', 4, 3), bid('B', '20000.00', 3, 5)],
    method: 'fixed_price',
  },
];

/** The example's points, worked out by the same function as real bids. */
export const workedExample = (example: PointsExample): BidPoints[] =>
  pointsTable(example.criteria, example.bids, example.method);
