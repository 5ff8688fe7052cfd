import { CriterionKind } from './criterion.words.js';

const number = new Intl.NumberFormat('en-GB');

/** What a bid takes: answers to write, words they may have, documents to read, and one line that says so. */
export function effortOf(
  criteria: readonly { kind: CriterionKind; wordLimit: number | null }[],
  documents: number,
): { answers: number; words: number; documents: number; line: string } {
  const answered = criteria.filter(({ kind }) => kind !== CriterionKind.PRICE);
  const words = answered.reduce((sum, { wordLimit }) => sum + (wordLimit ?? 0), 0);
  const line = [
    counted(answered.length, 'answer'),
    ...(words > 0 ? [counted(words, 'word')] : []),
    counted(documents, 'document'),
  ].join(', ');
  return { answers: answered.length, words, documents, line };
}

const counted = (count: number, noun: string): string => `${number.format(count)} ${noun}${count === 1 ? '' : 's'}`;
