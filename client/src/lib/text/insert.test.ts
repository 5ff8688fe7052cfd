import { expect, test } from '@jest/globals';
import { asList } from './insert';

test('makes every line an item, and leaves empty ones out', () => {
  expect(asList('one\n\n two', (i) => `${i + 1}. `)).toEqual({ text: '1. one\n2. two', select: [0, 13] });
});

test('begins a list where nothing is selected', () => {
  expect(asList('', () => '- ')).toEqual({ text: '- ', select: [2, 2] });
});
