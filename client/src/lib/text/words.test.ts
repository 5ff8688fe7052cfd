import { expect, test } from '@jest/globals';
import { countWords } from './words';

test.each([
  ['', 0],
  ['  \n\t ', 0],
  ['one', 1],
  ['  two\nwords ', 2],
  ['well-known, it’s 3.5 % — more', 6],
])('%j has %i words', (text, words) => {
  expect(countWords(text)).toBe(words);
});
