import type { Answers } from './send.js';

/** Every question that was answered otherwise, or only once, with the place where the two answers part. */
export function differencesOf(one: Answers, other: Answers): string[] {
  const asked = new Set([...one.keys(), ...other.keys()]);
  return [...asked].flatMap((question) => {
    const [a = '', b = ''] = [one.get(question), other.get(question)];
    if (a === b) return [];
    let at = 0;
    while (a[at] === b[at]) at += 1;
    const from = Math.max(0, at - 80);
    return [`${question.slice(0, 200)}: …${a.slice(from, at + 80)}… and …${b.slice(from, at + 80)}…`];
  });
}
