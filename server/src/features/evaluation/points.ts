import { Decimal } from 'decimal.js';
import { roundHalfUp } from '../../core/money/index.js';

/** The highest score of the scale 0 to 5. */
export const TOP_SCORE = 5;

export interface PointsCriterion {
  id: string;
  kind: 'quality' | 'social_value' | 'price';
  name: string;
  weight: number;
  minimumScore: number;
}

export interface PointsBid {
  id: string;
  /** Net of VAT, as decimal text; null while prices are closed, and then no price has points and no bid a total. */
  price: string | null;
  /** Agreed scores by criterion; null or absent while none is agreed. */
  scores: Readonly<Record<string, number | null>>;
}

export interface CriterionPoints {
  criterionId: string;
  score: number | null;
  /** Rounded half up to two decimals; null while it cannot be worked out, and for the price of a bid that is not eligible. */
  points: string | null;
  /** The sum as one would write it by hand. */
  working: string;
}

export interface BidPoints {
  bidId: string;
  eligible: boolean;
  /** Criteria on which the agreed score is below the minimum. */
  failed: string[];
  points: CriterionPoints[];
  /** Null until every score is agreed, and for a bid that is not eligible. */
  total: string | null;
  /** From 1; bids that stay level on every criterion share a place. Null where `total` is. */
  rank: number | null;
}

export type PriceMethodName = 'lowest_over_price' | 'fixed_price';

/**
 * Points of all bids. Quality and social value: weight × score ÷ 5. Price, among eligible bids: weight × lowest ÷ this price.
 * Each is rounded half up to two decimals; the total is the sum of the rounded. Criteria come in their published order, which also breaks ties.
 */
export function pointsTable(
  criteria: readonly PointsCriterion[],
  bids: readonly PointsBid[],
  method: PriceMethodName,
): BidPoints[] {
  const scored = criteria.filter((criterion) => criterion.kind !== 'price');
  const complete = bids.every(
    (bid) => bid.price !== null && scored.every((criterion) => bid.scores[criterion.id] != null),
  );
  const lowest = lowestPrice(bids.filter((bid) => failedBy(scored, bid).length === 0));
  const rows = bids.map((bid): BidPoints => {
    const failed = failedBy(scored, bid);
    const eligible = failed.length === 0;
    const points = criteria.map((criterion) =>
      criterion.kind === 'price'
        ? pricePoints(criterion, bid, complete && eligible ? lowest : null, eligible, method)
        : qualityPoints(criterion, bid.scores[criterion.id] ?? null),
    );
    const total = complete && eligible ? add(points.map((one) => one.points ?? '0')) : null;
    return { bidId: bid.id, eligible, failed: failed.map((one) => one.id), points, total, rank: null };
  });
  return ranked(rows, criteria);
}

const failedBy = (scored: readonly PointsCriterion[], bid: PointsBid): PointsCriterion[] =>
  scored.filter((criterion) => (bid.scores[criterion.id] ?? TOP_SCORE) < criterion.minimumScore);

function lowestPrice(eligible: readonly PointsBid[]): Decimal | null {
  const prices = eligible.flatMap(({ price }) => price ?? []);
  return prices.length === 0 ? null : Decimal.min(...prices);
}

function qualityPoints({ id, weight }: PointsCriterion, score: number | null): CriterionPoints {
  if (score === null) return { criterionId: id, score, points: null, working: 'No agreed score yet' };
  const points = roundHalfUp(new Decimal(weight).times(score).div(TOP_SCORE));
  return { criterionId: id, score, points, working: `${weight} × ${score} ÷ ${TOP_SCORE} = ${points}` };
}

function pricePoints(
  { id, weight }: PointsCriterion,
  { price }: PointsBid,
  lowest: Decimal | null,
  eligible: boolean,
  method: PriceMethodName,
): CriterionPoints {
  const as = (points: string | null, working: string): CriterionPoints => ({
    criterionId: id,
    score: null,
    points,
    working,
  });
  if (!eligible) return as(null, 'Not eligible, so its price is not compared');
  if (!lowest || price === null) return as(null, 'Worked out when every score is agreed');
  if (method === 'fixed_price') return as(roundHalfUp(weight), `Fixed price: every eligible bid gets ${weight}`);
  if (lowest.isZero()) {
    const points = roundHalfUp(new Decimal(price).isZero() ? weight : 0);
    return as(points, `The lowest price is 0: bids at 0 get ${weight}, all others 0`);
  }
  const points = roundHalfUp(new Decimal(weight).times(lowest).div(price));
  return as(points, `${weight} × ${lowest.toFixed(2)} ÷ ${new Decimal(price).toFixed(2)} = ${points}`);
}

const add = (points: readonly string[]): string =>
  points.reduce((total, one) => total.plus(one), new Decimal(0)).toFixed(2);

/** Places by total, then criterion by criterion in their published order; the table comes back in order of places. */
function ranked(rows: BidPoints[], order: readonly PointsCriterion[]): BidPoints[] {
  const keys = new Map(rows.map((row) => [row, keysOf(row, order)]));
  const compare = (a: BidPoints, b: BidPoints): number => {
    if (a.total === null || b.total === null) return Number(a.total === null) - Number(b.total === null);
    const [left, right] = [keys.get(a) ?? [], keys.get(b) ?? []];
    const differing = left.findIndex((value, i) => !value.eq(right[i] ?? 0));
    return differing === -1 ? 0 : (right[differing] ?? new Decimal(0)).cmp(left[differing] ?? 0);
  };
  const sorted = [...rows].sort(compare);
  let rank = 0;
  return sorted.map((row, i) => {
    const before = sorted[i - 1];
    if (!before || compare(before, row) !== 0) rank = i + 1;
    return { ...row, rank: row.total === null ? null : rank };
  });
}

const keysOf = (row: BidPoints, order: readonly PointsCriterion[]): Decimal[] => [
  new Decimal(row.total ?? 0),
  ...order.map(({ id }) => new Decimal(row.points.find((one) => one.criterionId === id)?.points ?? 0)),
];
