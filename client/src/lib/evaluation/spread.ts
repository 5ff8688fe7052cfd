import { scaleLinear } from 'd3-scale';

/** One score in the strip: where it stands, and how many evaluators gave it. */
export interface Mark {
  score: number;
  x: number;
  count: number;
}

/** Where scores stand on a strip of a width of 100, with room for the marks at both ends. */
export const position = scaleLinear().domain([0, 5]).range([6, 94]);

/** Scores gathered by value, from low to high. */
export function marksOf(scores: readonly number[]): Mark[] {
  const values = [...new Set(scores)].sort((a, b) => a - b);
  return values.map((score) => ({
    score,
    x: position(score),
    count: scores.filter((one) => one === score).length,
  }));
}
