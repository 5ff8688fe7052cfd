/**
 * Texts of published notices as people meant them. Some publishers lose the backslash of "\r\n" and "\t" and read
 * UTF-8 as Windows-1252; the remains are turned back where they cannot be part of a word. The raw text is kept elsewhere.
 */
export function cleanText(raw: string): string {
  return restoreLineEnds(restoreSigns(raw).replace(/\r\n?/g, '\n'))
    .replace(/(^|\n)([ ]*(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])t(?=[A-Za-z])/g, '$1$2 ')
    .replace(/\t|\u00a0/g, ' ')
    .replace(CONTROL, '')
    .replace(/ +\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** One line of text: a title or a name. */
export const cleanLine = (raw: string): string => cleanText(raw).replace(/\s+/g, ' ');

// eslint-disable-next-line no-control-regex -- exactly these may not be stored or shown
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/â€¢/g, '•'],
  [/â€™/g, '’'],
  [/â€˜/g, '‘'],
  [/â€œ/g, '“'],
  [/â€\u009d/g, '”'],
  [/â€“/g, '–'],
  [/â€”/g, '—'],
  [/â€¦/g, '…'],
  [/Â(?=[£§©®°±²³µ·½¼¾«»\u00a0])/g, ''],
];

const restoreSigns = (text: string): string =>
  SIGNS.reduce((mended, [broken, sign]) => mended.replace(broken, sign), text);

/** The words of English that end in "rn". */
const OWN = new Set(
  `adjourn barn born burn cavern churn cistern concern corn darn discern earn eastern extern fern forlorn govern horn
  intern iron lantern learn lectern midwestern modern morn mourn newborn northeastern northern northwestern overturn
  pattern postern return scorn shorn slattern sojourn southeastern southern southwestern spurn stern stillborn stubborn
  subaltern sworn tarn tavern taciturn thorn torn turn unborn unlearn urn warn western worn yarn yearn`.split(/\s+/),
);

/** Turns "rn" back into a line end where no English word has it. */
function restoreLineEnds(text: string): string {
  return (
    text
      // "rnrn", with or without spaces between: an empty line. A word before it keeps an "rn" of its own.
      .replace(/(\p{L}*?)(?:rn[ \t]*){2,}/gu, (_all, word: string) =>
        OWN.has(`${word}rn`.toLowerCase()) ? `${word}rn\n\n` : `${word}\n\n`,
      )
      // After a sign, a space or a digit, and at the start.
      .replace(/(^|[^\p{L}])rn(?![a-z]{0,2}\b(?<=rna))/gu, '$1\n')
      // After a letter: before a capital, two spaces, a bullet, or where a consonant stands before it.
      .replace(/([A-Za-z]+)rn(?=\p{Lu}|\d|\s{2}|\s?[•*\n])/gu, (all, word: string) =>
        OWN.has(`${word}rn`.toLowerCase()) ? all : `${word}\n`,
      )
      .replace(/([a-z][bcdfghjklmnpqrstvwxz])rn(?=[a-z])/g, '$1\n')
  );
}

/** Plain text as Markdown that shows the same: its signs mean nothing, its line ends stay. */
export const asMarkdown = (plain: string): string =>
  plain
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.split('\n').map(escapeLine).filter(Boolean).join('  \n'))
    .filter(Boolean)
    .join('\n\n');

const escapeLine = (line: string): string =>
  line
    .trim()
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(/[\\`*_[\]<>~|&]/g, '\\$&')))
    .join('')
    .replace(/^([#+-]|=+$)/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');

/** The beginning of a text, cut after a sentence or a word. */
export function beginning(text: string, most = 300): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const sentence = line.slice(0, most).match(/^.{80,}[.!?](?=\s)/)?.[0];
  return sentence ?? `${line.slice(0, line.lastIndexOf(' ', most) > 0 ? line.lastIndexOf(' ', most) : most)}…`;
}
