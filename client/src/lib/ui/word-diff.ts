/** A run of words that stayed, came or went, as the API compares texts. */
export interface DiffPart {
  kind: 'SAME' | 'ADDED' | 'REMOVED';
  text: string;
}

const KEPT = 120;

/** The same comparison as it is shown: no space is marked as a word, and bold words lose the signs that made them bold. */
export const tidied = (parts: readonly DiffPart[]): DiffPart[] =>
  parts.flatMap(({ kind, text }) => {
    const plain = text.replace(/(\*\*|__)(?=\S)([^*_]+?)\1/g, '$2');
    if (kind === 'SAME') return [{ kind, text: plain }];
    const [, before, words, after] = /^(\s*)([^]*?)(\s*)$/.exec(plain)!;
    const around = (space: string | undefined): DiffPart[] => (space ? [{ kind: 'SAME', text: space }] : []);
    return [...around(before), ...(words ? [{ kind, text: words }] : []), ...around(after)];
  });

/** Long stretches in which nothing changed are cut to what stands beside the changes. */
export function shorten(parts: readonly DiffPart[], kept = KEPT): DiffPart[] {
  return parts.map((part, index) => {
    if (part.kind !== 'SAME') return part;
    const head = index === 0 ? '' : `${beginning(part.text, kept)} `;
    const tail = index === parts.length - 1 ? '' : ` ${end(part.text, kept)}`;
    const text = `${head}[…]${tail}`;
    return text.length < part.text.length ? { ...part, text } : part;
  });
}

const beginning = (text: string, length: number): string => text.slice(0, text.indexOf(' ', length)).trimEnd();
const end = (text: string, length: number): string => text.slice(text.lastIndexOf(' ', text.length - length) + 1);
