import { diffWordsWithSpace } from 'diff';

export enum DiffKind {
  SAME = 'same',
  ADDED = 'added',
  REMOVED = 'removed',
}

/** A run of words in a comparison; see `DiffPartType` for its face. */
export interface DiffPart {
  kind: DiffKind;
  text: string;
}

/** Two texts compared word by word, as runs that stayed, came or went. */
export const wordDiff = (before: string, after: string): DiffPart[] =>
  diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    kind: added ? DiffKind.ADDED : removed ? DiffKind.REMOVED : DiffKind.SAME,
    text: value,
  }));
