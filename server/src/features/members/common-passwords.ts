import common from '@zxcvbn-ts/language-common';

/** About 49,000 passwords that are tried first, from @zxcvbn-ts/language-common (MIT). Lower case. */
const list: ReadonlySet<string> = new Set(common.dictionary['passwords-common']);

/** A short piece over and over: `abcabcabcabc`. */
const REPEATED = /^(.{1,6}?)\1+$/u;

/** A password that others guess first: on the list, or a word of it with digits and signs around, or a short piece repeated. */
export function isCommonPassword(password: string): boolean {
  const lower = password.toLowerCase();
  const word = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return list.has(lower) || (word !== '' && list.has(word)) || REPEATED.test(lower);
}
