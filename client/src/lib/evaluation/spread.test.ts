import { describe, expect, test } from '@jest/globals';
import { marksOf, position } from './spread';

describe('the spread of scores', () => {
  test('puts equal scores on one mark that counts them', () => {
    expect(marksOf([4, 2, 4])).toEqual([
      { score: 2, x: position(2), count: 1 },
      { score: 4, x: position(4), count: 2 },
    ]);
  });

  test('keeps both ends of the scale inside the strip', () => {
    expect([position(0), position(5)]).toEqual([6, 94]);
  });

  test('of nothing is nothing', () => {
    expect(marksOf([])).toEqual([]);
  });
});
