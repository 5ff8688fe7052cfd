import { createReadStream } from 'node:fs';
import type { Duplex, Readable } from 'node:stream';
import { ignore } from 'stream-json/filters/ignore.js';
import { pick } from 'stream-json/filters/pick.js';
import { streamArray } from 'stream-json/streamers/stream-array.js';
import { streamValues } from 'stream-json/streamers/stream-values.js';
import { packageHead, type PackageHead } from './package-head.js';

/** Reads what a package says about itself, without keeping its releases. It may say so after them, so this reads to the end. */
export async function headOfFile(file: string): Promise<PackageHead> {
  const stages = [ignore.withParserAsStream({ filter: /^releases\b/ }), streamValues.asStream()];
  let head: unknown = null;
  try {
    for await (const { value } of through(file, ...stages)) head = value;
  } catch (error) {
    throw new Error(`${file} cannot be read as JSON: ${(error as Error).message}`, { cause: error });
  }
  return packageHead(head);
}

/** The releases of a package one by one, in constant memory. */
export async function* releasesOfFile(file: string): AsyncGenerator<unknown> {
  for await (const { value } of through(file, pick.withParserAsStream({ filter: 'releases' }), streamArray.asStream()))
    yield value;
}

/** A chain of streams in which a fault of one is a fault of the last. */
function through(file: string, ...stages: Duplex[]): AsyncIterable<{ value: unknown }> {
  const last = stages.at(-1)!;
  stages.reduce<Readable>((from, to) => {
    from.once('error', (error) => last.destroy(error));
    return from.pipe(to);
  }, createReadStream(file));
  return last as AsyncIterable<{ value: unknown }>;
}
