/** Words that bind whoever reads them, by what they say. A change of one is never a mere correction. */
const BINDING: readonly (readonly [says: string, words: string])[] = [
  [
    'A number',
    `nil zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
     eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen half
     halves third thirds quarter quarters first second fourth fifth sixth seventh eighth ninth tenth last once twice
     thrice single double triple both couple pair several few many most least more less fewer maximum minimum max min`,
  ],
  [
    'A word such as “all”, “any” or “only”',
    'all any each every either only sole solely exactly up over under above below within beyond about around approximately',
  ],
  [
    'A word such as “not”',
    'no not none nor neither never nobody nothing nowhere without cannot except excluding unless',
  ],
  [
    'A word such as “must”, “may” or “should”',
    `must may might should shall will would can could ought need needs required require requires requirement optional
     mandatory essential compulsory permitted allowed prohibited forbidden obliged entitled and or if including include`,
  ],
  [
    'A date or a span of time',
    `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
     october november december day days week weeks fortnight month months year years hour hours daily weekly monthly
     quarterly annual annually yearly working calendar noon midnight am pm today tomorrow before after by until from
     later earlier`,
  ],
  [
    'Money',
    'pound pounds pence penny percent vat net gross inclusive exclusive paid unpaid free budget price cost costs',
  ],
];

const SAYS: ReadonlyMap<string, string> = new Map(
  BINDING.flatMap(([says, words]) => words.split(/\s+/).map((word) => [word, says] as const)),
);

/** What kind of binding word it is, for a sentence; null for a word that does not bind by itself. */
export function bindingAs(word: string): string | null {
  const plain = word.toLowerCase().replaceAll('’', "'");
  if (/n't$/.test(plain)) return 'A word such as “not”';
  if (/\d/.test(plain)) return 'A figure';
  return (
    SAYS.get(plain) ??
    plain
      .split('-')
      .map((part) => SAYS.get(part))
      .find(Boolean) ??
    null
  );
}
