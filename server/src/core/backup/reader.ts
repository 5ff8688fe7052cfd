import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { BackupProblem, endOfRows } from './format.js';

const newline = 10;
const endAfterRow = Buffer.concat([Buffer.of(newline), endOfRows]);

/** Reads a backup from its beginning to its end: single lines, and the rows between them. */
export class BackupReader {
  readonly #source: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(private readonly file: string) {
    const packed = createReadStream(file);
    const unpacked = createGunzip({ chunkSize: 1 << 20 });
    packed.on('error', (error) => unpacked.destroy(error));
    this.#source = packed.pipe(unpacked)[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  /** The next line, read as JSON. */
  async line<T>(): Promise<T> {
    for (;;) {
      const end = this.#rest.indexOf(newline);
      if (end >= 0) return parse<T>(this.#take(end + 1).toString(), this.file);
      if (this.#rest.length > 1 << 20) throw new BackupProblem(`${this.file} is no backup of Policy Market.`);
      await this.#more();
    }
  }

  /** The rows of a table, in blocks of whole rows, up to the line that ends them. */
  async *rows(): AsyncGenerator<Buffer> {
    for (;;) {
      if (this.#rest.subarray(0, endOfRows.length).equals(endOfRows)) return void this.#take(endOfRows.length);
      const end = this.#rest.indexOf(endAfterRow);
      const whole = end >= 0 ? end + 1 : this.#rest.lastIndexOf(newline) + 1;
      if (whole > 0) yield this.#take(whole);
      if (end < 0) await this.#more();
    }
  }

  /** Whether nothing follows any more. */
  async ended(): Promise<boolean> {
    return this.#rest.length === 0 && (await this.#next()).done === true;
  }

  /** Lets go of the file. */
  async close(): Promise<void> {
    await this.#source.return?.();
  }

  #take(length: number): Buffer {
    const taken = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    return taken;
  }

  async #more(): Promise<void> {
    const next = await this.#next();
    if (next.done)
      throw new BackupProblem(`${this.file} ends too early: it is damaged, or was not written to its end.`);
    this.#rest = this.#rest.length > 0 ? Buffer.concat([this.#rest, next.value]) : next.value;
  }

  async #next(): Promise<IteratorResult<Buffer, undefined>> {
    try {
      return (await this.#source.next()) as IteratorResult<Buffer, undefined>;
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (code === 'Z_BUF_ERROR') return { done: true, value: undefined };
      if (code.startsWith('Z_')) throw new BackupProblem(`${this.file} is damaged, or is no backup of Policy Market.`);
      throw error;
    }
  }
}

function parse<T>(text: string, file: string): T {
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new BackupProblem(`${file} is damaged, or is no backup of Policy Market.`);
  }
}
