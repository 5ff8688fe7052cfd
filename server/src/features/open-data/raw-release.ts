import { newlinesIn, type Element } from './package-split.js';
import { Reader, isObject } from './release.reader.js';

/** A release as it was found, before anybody has judged it. */
export interface RawRelease {
  value: unknown;
  /** Why it cannot be read at all; null when it can. */
  fault: string | null;
  /** In which line of its file it begins. */
  line: number;
  ocid: string | null;
  releaseId: string | null;
  title: string | null;
}

/** Reads one release of a package. Never throws: what is wrong becomes its fault. */
export function rawRelease({ text, fault, line }: Element): RawRelease {
  const nameless = { value: null, line, ocid: null, releaseId: null, title: null };
  if (text === null) return { ...nameless, fault };
  try {
    const value: unknown = JSON.parse(text.trimStart());
    const wrong = unstorable(value);
    return { value, fault: wrong.length > 0 ? wrong.join(' ') : null, line, ...nameOf(value) };
  } catch (error) {
    const ocid = /"ocid"\s*:\s*"([^"\\]{1,200})"/.exec(text)?.[1] ?? null;
    const message = inLines((error as Error).message, text.trimStart(), line);
    return { ...nameless, ocid, fault: `It cannot be read as JSON: ${printable(message)}.` };
  }
}

/** The parser counts signs from the beginning of the release; a person looks for the line of the file. */
const inLines = (message: string, text: string, line: number): string =>
  message.replace(
    /at position (\d+)(?: \(line \d+ column \d+\))?/,
    (_, at: string) => `in line ${line + newlinesIn(text.slice(0, Number(at)))}`,
  );

/** What a person is told of a release whatever its faults. */
function nameOf(value: unknown): Pick<RawRelease, 'ocid' | 'releaseId' | 'title'> {
  const release = new Reader(isObject(value) ? value : {}, '', []);
  const title = release.object('tender').text('title') ?? release.text('title');
  const [ocid, releaseId] = [release.text('ocid'), release.text('id')];
  return { ocid: short(ocid), releaseId: short(releaseId), title: short(title) };
}

const short = (text: string | null): string | null =>
  text === null ? null : printable(text.length > 300 ? `${text.slice(0, 300)}…` : text);

// eslint-disable-next-line no-control-regex -- exactly these may not be stored or shown
const printable = (text: string): string => text.replace(/[\u0000-\u001f\u007f]|\p{Surrogate}/gu, '\ufffd');

/** Texts and numbers that cannot be kept as they are, by their paths. At most five are named. */
function unstorable(value: unknown, path = '', found: string[] = []): string[] {
  if (found.length >= 5) return found;
  if (typeof value === 'string') {
    if (value.includes('\0')) found.push(`${path} holds the character NUL.`);
    else if (/\p{Surrogate}/u.test(value)) found.push(`${path} holds half a character.`);
    return found;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) found.push(`${path} is a number beyond all measure.`);
  if (typeof value !== 'object' || value === null) return found;
  for (const [name, part] of Object.entries(value)) {
    unstorable(name, path ? `${path}: a name` : 'a name', found);
    unstorable(part, path ? `${path}/${printable(name)}` : printable(name), found);
  }
  return found;
}
