import { describe, expect, it } from '@jest/globals';
import { DiffKind, wordDiff, type DiffPart } from '../diff.js';

const written = (parts: DiffPart[]): string =>
  parts.map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[kind]).join('');

describe('two texts compared word by word', () => {
  it('show what went before what came, as phrases', () => {
    expect(written(wordDiff('One child in three grows up poor.', 'Two children in five grow up poor.'))).toBe(
      '[-One child in three grows-]{+Two children in five grow+} up poor.',
    );
  });

  it('keep amounts, hyphens and apostrophes whole', () => {
    expect(written(wordDiff('£45,000 for the council’s take-up team', '£60,000 for the council’s take-up'))).toBe(
      '£[-45,000-]{+60,000+} for the council’s take-up[- team-]',
    );
  });

  it('add and remove alone where nothing was replaced', () => {
    expect(written(wordDiff('incomplete.', 'incomplete, or where change is likely.'))).toBe(
      'incomplete{+, or where change is likely+}.',
    );
  });

  it.each([
    ['', ''],
    ['', 'All new.'],
    ['All gone.\n\nTwice.', ''],
    ['a b c d', 'b a d c'],
    ['the same', 'the same'],
    ['1 2 3 4 5 6 7 8 9', '9 8 7 6 5 4 3 2 1'],
  ])('give both texts back: %j and %j', (before, after) => {
    const parts = wordDiff(before, after);
    const without = (kind: DiffKind): string =>
      parts
        .filter((part) => part.kind !== kind)
        .map(({ text }) => text)
        .join('');
    expect([without(DiffKind.ADDED), without(DiffKind.REMOVED)]).toEqual([before, after]);
  });
});
