import { expect, test } from '@jest/globals';
import { shorten, type DiffPart } from './word-diff';

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
