import { Buffer, isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { encodingFault, NOT_UTF8 } from './file-encoding.js';
import { packageHead, type PackageHead } from './package-head.js';
import { PackageSplitter, type Element } from './package-split.js';
import { rawRelease, type RawRelease } from './raw-release.js';

/*
 * A file is read byte by byte, as Latin-1, and decoded release by release: the signs that cut it are the same in UTF-8,
 * and what is not UTF-8 refuses its own release instead of turning silently into replacement characters.
 */

/** Reads what a package says about itself, without keeping its releases. It may say so after them, so this reads to the end. */
export async function headOfFile(file: string, stop?: AbortSignal): Promise<PackageHead> {
  const splitter = new PackageSplitter();
  for await (const chunk of textOf(file, stop)) Array.from(splitter.take(chunk));
  return headOf(splitter, file, decoded);
}

/** What stands around the releases; of a package that breaks off, what stood before them. */
export function headOf(
  splitter: PackageSplitter,
  name: string,
  decode: (text: string) => string = (text) => text,
): PackageHead {
  const texts = [splitter.head, ...(splitter.headBefore === null ? [] : [`${splitter.headBefore}]}`])];
  let fault: unknown;
  for (const text of texts)
    try {
      return packageHead(JSON.parse(decode(text)));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      fault ??= error;
    }
  throw new Error(`${name} cannot be read as JSON: ${(fault as Error).message}`, { cause: fault });
}

/** The releases of a package one by one, in memory that does not grow. Throws at the end when the file breaks off. */
export async function* releasesOfFile(file: string): AsyncGenerator<RawRelease> {
  const splitter = new PackageSplitter();
  let count = 0;
  for await (const chunk of textOf(file))
    for (const element of splitter.take(chunk)) {
      count += 1;
      yield decodedRelease(element);
    }
  if (splitter.isWhole) return;
  const { rest } = splitter;
  if (rest !== null) {
    count += 1;
    yield { ...decodedRelease({ ...rest, fault: null }), fault: rest.fault };
  }
  throw new Error(
    `The file breaks off ${rest === null ? 'after' : 'in'} release ${count}. What came before was imported.`,
  );
}

/** A release whose bytes are read as UTF-8; one that is not UTF-8 is refused under its name. */
function decodedRelease(element: Element): RawRelease {
  if (element.text === null) return rawRelease(element);
  const bytes = Buffer.from(element.text, 'latin1');
  const release = rawRelease({ ...element, text: bytes.toString('utf8') });
  return isUtf8(bytes) ? release : { ...release, fault: NOT_UTF8 };
}

function decoded(text: string): string {
  const bytes = Buffer.from(text, 'latin1');
  if (!isUtf8(bytes)) throw new Error(`What stands around the releases cannot be read: ${NOT_UTF8}`);
  return bytes.toString('utf8');
}

/** The bytes of a file, each as one character, without a byte order mark. */
async function* textOf(file: string, stop?: AbortSignal): AsyncGenerator<string> {
  let first = true;
  for await (const chunk of createReadStream(file, { encoding: 'latin1' }) as AsyncIterable<string>) {
    if (stop?.aborted) throw new Error('Stopped before the first release. Nothing was changed.');
    const fault = first ? encodingFault(chunk) : null;
    if (fault) throw new Error(`${file} ${fault}`);
    yield first ? chunk.replace(/^\u00ef\u00bb\u00bf/, '') : chunk;
    first = false;
  }
}
