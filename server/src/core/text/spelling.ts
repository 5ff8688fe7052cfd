import dictionary from 'dictionary-en-gb';
import nspell from 'nspell';

let speller: ReturnType<typeof nspell> | undefined;

/** Whether a British dictionary has the word, as it stands or without its capital. */
function isWord(word: string): boolean {
  speller ??= nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) });
  return speller.correct(word) || speller.correct(word.toLowerCase());
}

/** How long a word must be for two of its letters to be wrong; in a shorter one it is one letter, or two that changed places. */
const LONG = 8;

/**
 * Whether the second word is the right spelling of the first: the first is no word at all, the second is one, and next
 * to nothing lies between them. “county” and “country” are two words, and so are “paid” and “unpaid”. In doubt it is not.
 */
export function mendsSpelling(wrong: string, right: string): boolean {
  if (/\p{Lu}/u.test(wrong.slice(1)) || !/^\p{L}+$/u.test(wrong + right)) return false;
  const [from, to] = [wrong.toLowerCase(), right.toLowerCase()];
  // A syllable put before a word turns it round: un-, in-, non-.
  if (from.endsWith(to) || to.endsWith(from)) return false;
  const most = Math.min(from.length, to.length) >= LONG ? 2 : 1;
  return !isWord(wrong) && isWord(right) && distance(from, to) <= most;
}

/** How many letters came, went, changed or changed places with their neighbour. */
function distance(from: string, to: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: to.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      row.push(swapped ? Math.min(least, before[j - 2]! + 1) : least);
    }
    [before, last] = [last, row];
  }
  return last[to.length]!;
}
