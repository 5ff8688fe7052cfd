import type { FieldFault } from '../../core/errors/index.js';
import { isCommonPassword } from './common-passwords.js';

export const PASSWORD_LENGTH = 12;
export const EXPERTISE_TAGS = 10;

/** Whatever in a password would let it be guessed. `known` are words that others know of the member. */
export function passwordFaults(path: string, password: string, known: readonly string[]): FieldFault[] {
  const lower = password.toLowerCase();
  const word = lower.replace(/[\d\s\p{P}\p{S}]+$/gu, '');
  if ([...password].length < PASSWORD_LENGTH)
    return [{ path, message: `Use at least ${PASSWORD_LENGTH} characters. Three random words work well.` }];
  if (known.some((one) => one.length > 2 && [one, one.replace(/\s/g, '')].includes(word)))
    return [{ path, message: 'Choose a password that is not your name or e-mail address.' }];
  if (isCommonPassword(password))
    return [{ path, message: 'This password is easy to guess. Choose another; three random words work well.' }];
  return [];
}

/** What others know of a member: name, address and the part of it before the @. */
export const knownWords = (email: string, name = ''): string[] => [
  email.toLowerCase(),
  email.toLowerCase().split('@')[0] ?? '',
  name.toLowerCase(),
];

/** A name must be one line that a person could be called; it is shown to others and in mails. */
export function nameFaults(path: string, name: string): FieldFault[] {
  if (name.length < 2) return [{ path, message: 'Enter your name.' }];
  if (name.length > 100) return [{ path, message: 'Shorten the name to 100 characters.' }];
  return /[\p{C}<>]|:\/\/|www\./iu.test(name) ? [{ path, message: 'Enter a name, without signs or addresses.' }] : [];
}

/** Tags as they are stored: trimmed, without doubles whatever their case. */
export function tidyTags(tags: readonly string[]): string[] {
  const byLower = new Map(tags.map((tag) => tag.trim().replace(/\s+/g, ' ')).map((tag) => [tag.toLowerCase(), tag]));
  return [...byLower.values()].filter(Boolean);
}

/** At most ten short tags. */
export function expertiseFaults(path: string, tags: readonly string[]): FieldFault[] {
  return [
    ...(tags.length > EXPERTISE_TAGS ? [{ path, message: `Give at most ${EXPERTISE_TAGS} areas of expertise.` }] : []),
    ...(tags.some((tag) => tag.length > 40)
      ? [{ path, message: 'Shorten each area of expertise to 40 characters.' }]
      : []),
  ];
}
