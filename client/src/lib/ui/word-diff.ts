/** A run of words that stayed, came or went, as the API compares texts. */
export interface DiffPart {
  kind: 'SAME' | 'ADDED' | 'REMOVED';
  text: string;
}

const KEPT = 120;

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
