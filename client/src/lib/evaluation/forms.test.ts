import { expect, test } from '@jest/globals';
import { prefixed, renumbered, sentParts } from './forms';

test('errors find their inputs again when only some parts were sent', () => {
  const form = new FormData();
  for (const name of ['scores.4.score', 'scores.4.reason', 'scores.2.reason', 'other']) form.set(name, 'x');
  expect(sentParts(form, 'scores')).toEqual([2, 4]);
  expect(renumbered([{ field: 'scores.1.score', message: 'm' }], 'scores', [2, 4])).toEqual([
    { field: 'scores.4.score', message: 'm' },
  ]);
});

test('an error of the whole form stays one', () => {
  expect(
    prefixed(
      [
        { field: '', message: 'a' },
        { field: 'score', message: 'b' },
      ],
      'agreed.3',
    ),
  ).toEqual([
    { field: '', message: 'a' },
    { field: 'agreed.3.score', message: 'b' },
  ]);
});
