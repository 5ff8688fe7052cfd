import { createReadStream } from 'node:fs';
import { packageHead, type PackageHead } from './package-head.js';
import { PackageSplitter } from './package-split.js';
import { rawRelease, type RawRelease } from './raw-release.js';

/** Reads what a package says about itself, without keeping its releases. It may say so after them, so this reads to the end. */
export async function headOfFile(file: string, stop?: AbortSignal): Promise<PackageHead> {
  const splitter = new PackageSplitter();
  for await (const chunk of textOf(file, stop)) Array.from(splitter.take(chunk));
  return headOf(splitter, file);
}

/** What stands around the releases; of a package that breaks off, what stood before them. */
export function headOf(splitter: PackageSplitter, name: string): PackageHead {
  const texts = [splitter.head, ...(splitter.headBefore === null ? [] : [`${splitter.headBefore}]}`])];
  let fault: unknown;
  for (const text of texts)
    try {
      return packageHead(JSON.parse(text));
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
    for (const { text, fault } of splitter.take(chunk)) {
      count += 1;
      yield rawRelease(text, fault);
    }
  if (splitter.isWhole) return;
  if (splitter.rest !== null) {
    count += 1;
    yield { ...rawRelease(splitter.rest, null), fault: 'The file breaks off in the middle of it.' };
  }
  throw new Error(
    `The file breaks off ${splitter.rest === null ? 'after' : 'in'} release ${count}. What came before was imported.`,
  );
}

/** The text of a file, without a byte order mark. */
async function* textOf(file: string, stop?: AbortSignal): AsyncGenerator<string> {
  let first = true;
  for await (const chunk of createReadStream(file, { encoding: 'utf8' }) as AsyncIterable<string>) {
    if (stop?.aborted) throw new Error('Stopped before the first release. Nothing was changed.');
    yield first ? chunk.replace(/^\ufeff/, '') : chunk;
    first = false;
  }
}
