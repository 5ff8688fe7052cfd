import { diffArrays } from 'diff';

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

/** A word with what is inside it (take-up, council’s, 45,000), white space, or one other sign. */
const TOKEN = /\s+|[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

/** The longest run between two changes that is read as part of one change. */
const GLUE = 3;

const PARAGRAPH = /[^\n]+\n*|\n+/g;

/** The work grows with the square of this. Texts that differ in more words are compared by paragraphs, then as wholes. */
const MOST_EDITS = 800;

type Run = ReturnType<typeof diffArrays<string>>[number];

const compared = (before: string, after: string, token: RegExp): Run[] | undefined =>
  diffArrays<string>(before.match(token) ?? [], after.match(token) ?? [], { maxEditLength: MOST_EDITS });

/**
 * Two texts compared word by word, as runs that stayed, came or went. Changes with next to nothing between them are
 * one change, so that a reader sees phrases and not confetti: what went stands before what came.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const changes = compared(before, after, TOKEN) ?? compared(before, after, PARAGRAPH);
  if (!changes)
    return [
      { kind: DiffKind.REMOVED, text: before },
      { kind: DiffKind.ADDED, text: after },
    ];
  const parts: DiffPart[] = [];
  let [went, came] = ['', ''];
  const close = (): void => {
    if (went) parts.push({ kind: DiffKind.REMOVED, text: went });
    if (came) parts.push({ kind: DiffKind.ADDED, text: came });
    [went, came] = ['', ''];
  };
  for (const [index, { added, removed, value }] of changes.entries()) {
    const text = value.join('');
    const isGlue = !added && !removed && text.trim().length <= GLUE && went && came && index < changes.length - 1;
    if (removed || isGlue) went += text;
    if (added || isGlue) came += text;
    if (added || removed || isGlue) continue;
    close();
    parts.push({ kind: DiffKind.SAME, text });
  }
  close();
  return parts;
}
