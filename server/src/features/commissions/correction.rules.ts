import type { Reason } from '../../core/graphql/index.js';
import { DiffKind, mendsSpelling, plainText, renderMarkdown, wordDiff, type DiffPart } from '../../core/text/index.js';
import { bindingAs } from './binding.words.js';
import type { CommissionContent } from './commission.content.js';
import type { ContentChange } from './content.changes.js';
import { reason } from './reason.js';

const TEXTS = ['title', 'summary', 'brief'] as const;
type Text = (typeof TEXTS)[number];
const isText = (field: string): field is Text => (TEXTS as readonly string[]).includes(field);

/**
 * Why these changes are more than a correction. Empty: they may be one. Only title, summary and brief can be corrected,
 * and only in spelling, punctuation, formatting, the target of a link, and contact details. In doubt it is a material change.
 */
export const correctionBlockers = (
  before: CommissionContent,
  after: CommissionContent,
  changes: readonly ContentChange[],
): Reason[] =>
  changes.flatMap(({ field, label }) =>
    isText(field)
      ? textBlockers(field, label, before[field], after[field])
      : [
          reason(
            'NOT_A_CORRECTION',
            `${label}: this binds bidders, so it can only change by a material change.`,
            field,
          ),
        ],
  );

function textBlockers(field: Text, label: string, before: string, after: string): Reason[] {
  const because = (code: string, why: string): Reason => reason(code, `${label}: ${why}`, field);
  const [was, is] = field === 'brief' ? [plainText(before), plainText(after)] : [before, after];
  const reasons = [
    ...hunks(wordDiff(withoutContacts(was), withoutContacts(is))).flatMap((hunk) => {
      const why = whyBinding(hunk);
      return why ? [because(why.code, `${said(hunk)} ${why.why}`)] : [];
    }),
    ...(field === 'brief' && struck(before) !== struck(after)
      ? [because('STRUCK_OUT', 'Striking words out, or no longer, is a material change.')]
      : []),
    ...(field === 'brief' && links(before) !== links(after)
      ? [because('LINKS_CHANGED', 'A link that is new or gone is a material change; only its target can be corrected.')]
      : []),
  ];
  return [...new Map(reasons.map((one) => [one.message, one])).values()];
}

/** What readers are sent to or write to: it may be corrected, so it is compared only by where it stands. */
const CONTACTS: readonly (readonly [RegExp, string])[] = [
  [/https?:\/\/[^\s<>()]+/gu, 'ʬlink'],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, 'ʬmail'],
  [/(?<![\d.,£])(?:\+44|0)(?:[ ()-]*\d){9,10}(?!\d)/gu, 'ʬphone'],
];
const withoutContacts = (text: string): string =>
  CONTACTS.reduce((left, [contact, place]) => left.replaceAll(contact, place), text);

const struck = (markdown: string): string => (renderMarkdown(markdown).match(/<del>.*?<\/del>/gs) ?? []).join();
const links = (markdown: string): number => (renderMarkdown(markdown).match(/<a /g) ?? []).length;

/** What went and what came at one place, with the words on both sides of it. */
interface Hunk {
  went: string;
  came: string;
  beside: (string | undefined)[];
}

function hunks(parts: readonly DiffPart[]): Hunk[] {
  const found: Hunk[] = [];
  for (const [i, { kind, text }] of parts.entries()) {
    if (kind === DiffKind.SAME) continue;
    const last = found.at(-1);
    if (kind === DiffKind.ADDED && parts[i - 1]?.kind === DiffKind.REMOVED && last) last.came = text;
    else {
      const next = parts.slice(i + 1).find((one) => one.kind === DiffKind.SAME);
      found.push({
        went: kind === DiffKind.REMOVED ? text : '',
        came: kind === DiffKind.ADDED ? text : '',
        beside: [wordsOf(parts[i - 1]?.text ?? '').at(-1), wordsOf(next?.text ?? '')[0]],
      });
    }
  }
  return found;
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu) ?? [];
const lettersOf = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
/** Signs that say something by themselves, unlike punctuation: £, %, <, +, & and the like. */
const signsOf = (text: string): string => (text.match(/[^\p{L}\p{N}\s.,;:!?'"’‘“”()[\]–—\-…•*_#`|]/gu) ?? []).join('');
const bindingOf = (text: string): string[] => wordsOf(text).filter((word) => bindingAs(word) !== null);

/** Why a hunk is more than a correction; null when it is one. */
function whyBinding({ went, came, beside }: Hunk): { code: string; why: string } | null {
  const [had, has] = [bindingOf(went), bindingOf(came)];
  if (had.join(' ').toLowerCase() !== has.join(' ').toLowerCase()) {
    const says = bindingAs(had.find((word, i) => has[i] !== word) ?? has.find((word, i) => had[i] !== word) ?? '');
    return {
      code: says === 'A figure' ? 'FIGURE_CHANGED' : 'BINDING_WORD_CHANGED',
      why: `${says ?? 'It'} binds bidders, so this is a material change.`,
    };
  }
  if (signsOf(went) !== signsOf(came))
    return {
      code: 'SIGN_CHANGED',
      why: 'A sign such as £, % or & can change what is asked, so this is a material change.',
    };
  if (lettersOf(went) === lettersOf(came)) return null;
  const [before, after] = [wordsOf(went), wordsOf(came)];
  const mended = before.length === after.length && before.every((word, i) => isMended(word, after[i]!));
  // “the the”: a word too many stands beside itself.
  const doubled = after.length === 0 && before.length === 1 && beside.includes(before[0]) && had.length === 0;
  return mended || doubled
    ? null
    : {
        code: 'WORDS_CHANGED',
        why: 'Other than the spelling of a word has changed, so this is a material change.',
      };
}

const isMended = (was: string, is: string): boolean => lettersOf(was) === lettersOf(is) || mendsSpelling(was, is);

const LONGEST_SAID = 60;

function said({ went, came }: Hunk): string {
  const short = (text: string): string => {
    const plain = text.trim().replaceAll(/ʬ(\w+)/gu, 'a $1');
    return plain.length > LONGEST_SAID ? `${plain.slice(0, LONGEST_SAID)}…` : plain;
  };
  if (!came.trim()) return `“${short(went)}” went.`;
  return went.trim() ? `“${short(went)}” became “${short(came)}”.` : `“${short(came)}” came.`;
}
