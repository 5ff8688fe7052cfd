import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FastifyRequest } from 'fastify';
import { Invalid } from '../errors/index.js';
import type { ReceivedFile } from './file.actions.js';
import { FileTooLarge } from './file.errors.js';
import { mediaTypeOf } from './file.kinds.js';
import { fileLimits, inMegabytes } from './file.limits.js';
import { safeName } from './file.name.js';

/**
 * Receives the one file of a form to a place of its own on disk, hashing on the way, and checks what it is.
 * No transaction is open meanwhile: a slow sender holds nothing but a file. The place is removed after `use`.
 */
export async function receiveFile<T>(request: FastifyRequest, use: (file: ReceivedFile) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'policy-market-upload-'));
  try {
    return await use(await receive(request, join(folder, 'file')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function receive(request: FastifyRequest, path: string): Promise<ReceivedFile> {
  if (!request.isMultipart()) throw new Invalid([{ path: 'file', message: 'Send a form with one file named “file”.' }]);
  const part = await request.file().catch(brokenOff);
  if (part?.fieldname !== 'file' || !part.filename) throw new Invalid([{ path: 'file', message: 'Choose a file.' }]);
  const hash = createHash('sha256');
  let size = 0;
  await pipeline(
    part.file,
    async function* (source: AsyncIterable<Buffer>) {
      for await (const bytes of source) {
        hash.update(bytes);
        size += bytes.length;
        yield bytes;
      }
    },
    createWriteStream(path, { mode: 0o600 }),
  ).catch(brokenOff);
  const name = safeName(part.filename);
  if (part.file.truncated)
    throw new FileTooLarge(`“${name}” is larger than ${inMegabytes(fileLimits.file)}. Choose a smaller file.`);
  if (size === 0) throw new Invalid([{ path: 'file', message: `“${name}” is empty.` }]);
  return { path, name, size, sha256: hash.digest('hex'), mediaType: await mediaTypeOf(path, name) };
}

/** What the parser says of a form that is cut off or malformed has no code of the system; a full disk has, and is ours. */
function brokenOff(error: Error & { code?: string }): never {
  if (error.code && !/^(FST_|ECONNRESET$|ERR_STREAM_PREMATURE_CLOSE$)/.test(error.code)) throw error;
  throw new Invalid([{ path: 'file', message: 'The file did not arrive whole. Send it again.' }]);
}
