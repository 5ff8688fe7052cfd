import { expect, test } from '@jest/globals';
import { shorten, tidied, type DiffPart } from './word-diff';

const same = (text: string): DiffPart => ({ kind: 'SAME', text });
const long = Array.from({ length: 200 }, (_, index) => `word${index}`).join(' ');

test('keeps the words beside a change and cuts what lies far from it', () => {
  const [before, added, after] = shorten([same(`${long} `), { kind: 'ADDED', text: 'new' }, same(` ${long}`)], 20);
  expect(before?.text).toBe('[…] word197 word198 word199 ');
  expect(added?.text).toBe('new');
  expect(after?.text).toBe(' word0 word1 word2 word3 […]');
});

test('leaves short texts whole', () => {
  const parts: DiffPart[] = [same('A '), { kind: 'REMOVED', text: 'Fair' }, same(' City')];
  expect(shorten(parts)).toEqual(parts);
});

test('marks words and not the spaces around them, and shows bold words without their signs', () => {
  const parts: DiffPart[] = [
    { kind: 'REMOVED', text: 'One ' },
    { kind: 'ADDED', text: 'More than one ' },
    same('child, **not** two.'),
    { kind: 'ADDED', text: '\n\n**Most levers** lie elsewhere' },
    { kind: 'REMOVED', text: ' ' },
    { kind: 'ADDED', text: '2 * 3 ** ' },
  ];
  expect(tidied(parts)).toEqual([
    { kind: 'REMOVED', text: 'One' },
    same(' '),
    { kind: 'ADDED', text: 'More than one' },
    same(' '),
    same('child, not two.'),
    same('\n\n'),
    { kind: 'ADDED', text: 'Most levers lie elsewhere' },
    same(' '),
    { kind: 'ADDED', text: '2 * 3 **' },
    same(' '),
  ]);
});
