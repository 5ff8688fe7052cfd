/** One thing found in the list of releases. Text is null where it is too large or too deep to be read. */
export interface Element {
  text: string | null;
  fault: string | null;
  /** In which line it begins, from 1. */
  line: number;
}

const LARGEST = 4_000_000;
const DEEPEST = 100;
/** Most that may stand around the releases. */
const MOST_AROUND = 10_000_000;
const OUTSIDE = /["{}[\],]/g;
const INSIDE = /"|\\[^]?/g;

/**
 * Cuts a release package into its releases as it streams by, by brackets and quotation marks alone, so that each is
 * parsed by itself and one that is broken stops no other. Memory holds one release at a time, and all but the releases.
 */
export class PackageSplitter {
  /** All but the releases. */
  head = '';
  /** `head` up to the first release; null until there is one. */
  headBefore: string | null = null;
  private depth = 0;
  private inString = false;
  /** The chunk ended after a backslash. */
  private inEscape = false;
  private inReleases = false;
  private text = '';
  private size = 0;
  private tooDeep = false;
  private line = 1;
  /** Where the release in hand begins; null before its first sign. */
  private startLine: number | null = null;

  /** Whether the package is complete: everything that was opened is closed. */
  get isWhole(): boolean {
    return this.depth === 0 && !this.inString && this.head.trim() !== '';
  }

  /** What stands where the package broke off; null when that is between releases. */
  get rest(): Element | null {
    if (!this.inReleases || this.text.trim() === '') return null;
    return { text: this.text, fault: 'The file breaks off in the middle of it.', line: this.startLine ?? this.line };
  }

  *take(chunk: string): Generator<Element> {
    let at = 0;
    if (this.inEscape && chunk !== '') {
      this.keep(chunk.slice(0, (at = 1)));
      this.inEscape = false;
    }
    while (at < chunk.length) {
      const signs = this.inString ? INSIDE : OUTSIDE;
      signs.lastIndex = at;
      const sign = signs.exec(chunk)?.[0];
      if (sign === undefined) break;
      const text = chunk.slice(at, signs.lastIndex);
      at = signs.lastIndex;
      if (this.inString) this.stringSign(sign, text);
      else yield* this.sign(sign, text);
    }
    this.keep(chunk.slice(at));
  }

  private stringSign(sign: string, text: string): void {
    this.keep(text);
    this.inEscape = sign === '\\';
    if (sign === '"') this.inString = false;
  }

  private *sign(sign: string, text: string): Generator<Element> {
    const betweenReleases = this.inReleases && this.depth === 2;
    if (betweenReleases && (sign === ',' || sign === ']')) {
      this.keep(text.slice(0, -1));
      const last = sign === ']';
      if (!last || this.text.trim() !== '') yield this.cut();
      if (last) this.leaveReleases(sign);
      return;
    }
    this.keep(text);
    if (sign === '"') this.inString = true;
    else if (sign === '{' || sign === '[') this.open(sign);
    else if (sign !== ',') this.depth -= 1;
  }

  private open(sign: string): void {
    this.depth += 1;
    this.tooDeep ||= this.depth > DEEPEST;
    const opensReleases =
      !this.inReleases &&
      sign === '[' &&
      this.depth === 2 &&
      /^\s*\{/.test(this.head) &&
      /"releases"\s*:\s*\[$/.test(this.head);
    if (!opensReleases) return;
    this.inReleases = true;
    this.headBefore ??= this.head;
    this.cut();
  }

  private leaveReleases(sign: string): void {
    this.inReleases = false;
    this.depth -= 1;
    this.text = '';
    this.keep(sign);
  }

  private keep(text: string): void {
    const begins = this.startLine === null ? text.search(/\S/) : -1;
    if (begins >= 0) this.startLine = this.line + newlinesIn(text.slice(0, begins));
    this.line += newlinesIn(text);
    if (!this.inReleases) {
      this.head += text;
      if (this.head.length > MOST_AROUND)
        throw new Error('This is not an OCDS release package: too much stands outside its list of releases.');
      return;
    }
    this.size += text.length;
    if (this.size <= LARGEST && !this.tooDeep) this.text += text;
  }

  private cut(): Element {
    const fault = this.tooDeep
      ? `It is nested more than ${DEEPEST - 2} levels deep.`
      : this.size > LARGEST
        ? `It has ${this.size.toLocaleString('en-GB')} bytes; a release may have ${LARGEST.toLocaleString('en-GB')}.`
        : null;
    const element = { text: fault ? null : this.text, fault, line: this.startLine ?? this.line };
    this.text = '';
    this.size = 0;
    this.tooDeep = false;
    this.startLine = null;
    return element;
  }
}

/** How often a line ends in a text. */
export function newlinesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
