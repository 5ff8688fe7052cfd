import { createReadStream } from 'node:fs';
import type { Context } from '../context.js';
import { inTransaction, rowsIn, type Tx } from '../database/index.js';
import { Conflict, NotFound, RateLimited, refuseIf } from '../errors/index.js';
import { idOf, newId } from '../ids/index.js';
import { fileLimits, inMegabytes } from './file.limits.js';
import { fileColumns, type FileRow } from './file.queries.js';

/** A file as received, checked and hashed, waiting on disk. */
export interface ReceivedFile {
  path: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
}

interface Stored {
  waiting: string;
  all: string;
  lately: number;
}

const STORED = `SELECT coalesce(sum(size) FILTER (WHERE owner_kind IS NULL), 0) AS waiting, coalesce(sum(size), 0) AS all,
    count(*) FILTER (WHERE created_at > clock_timestamp() - interval '10 minutes')::int AS lately
  FROM file WHERE uploaded_by = $1`;

/** Stores a file as its uploader's own, in one transaction that is open only while the bytes are written. */
export async function storeFile(context: Context, memberId: string, received: ReceivedFile): Promise<FileRow> {
  return inTransaction(context, async (tx) => {
    // One upload of a member at a time is weighed, so that two cannot both fit in what is left for one.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('files of ' || $1, 0))`, [memberId]);
    const [stored] = await rowsIn<Stored>(tx, STORED, [memberId]);
    if (context.settings.RATE_LIMITS && (stored?.lately ?? 0) >= fileLimits.uploads) throw new RateLimited(600);
    refuseIf(quotaReasons(received.size, Number(stored?.waiting ?? 0), Number(stored?.all ?? 0)));
    const id = newId();
    const { name, mediaType, size, sha256 } = received;
    await tx.query(
      'INSERT INTO file (id, name, media_type, size, sha256, uploaded_by) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, name, mediaType, size, sha256, memberId],
    );
    let position = 0;
    for await (const bytes of createReadStream(received.path, { highWaterMark: fileLimits.chunk }))
      await tx.query('INSERT INTO file_chunk (file_id, position, bytes) VALUES ($1, $2, $3)', [id, position++, bytes]);
    return { id, name, mediaType, size, sha256, uploadedBy: memberId, ownerKind: null, ownerId: null };
  });
}

const quotaReasons = (size: number, waiting: number, all: number): string[] => [
  ...(waiting + size > fileLimits.waiting
    ? [
        `Files that you uploaded and did not attach would exceed ${inMegabytes(fileLimits.waiting)}. They go after a day.`,
      ]
    : []),
  ...(all + size > fileLimits.all
    ? [`Your files would exceed ${inMegabytes(fileLimits.all)} in all. Remove some from your drafts first.`]
    : []),
];

/**
 * Gives a file, by the id that the upload answered, to a record whose rules decide from now on who may have it.
 * Only its uploader can, and only once.
 */
export async function attachFile(
  tx: Tx,
  context: Pick<Context, 'viewer'>,
  globalId: string,
  owner: { kind: string; id: string },
): Promise<FileRow> {
  const [file] = await rowsIn<FileRow>(
    tx,
    `SELECT ${fileColumns} FROM file f WHERE f.id = $1 AND f.uploaded_by = $2 FOR UPDATE`,
    [idOf('File', globalId), context.viewer.memberId],
  );
  if (!file) throw new NotFound('The file');
  if (file.ownerKind !== null) throw new Conflict('This file has been attached already.');
  await tx.query('UPDATE file SET owner_kind = $2, owner_id = $3 WHERE id = $1', [file.id, owner.kind, owner.id]);
  return { ...file, ownerKind: owner.kind, ownerId: owner.id };
}

/** Deletes a file for good. Only for files that no other party ever saw. */
export const deleteFile = (tx: Tx, id: string): Promise<unknown> => tx.query('DELETE FROM file WHERE id = $1', [id]);

/** Deletes every file of a record that nobody else ever saw, with the record. */
export const deleteFilesOf = (tx: Tx, owner: { kind: string; id: string }): Promise<unknown> =>
  tx.query('DELETE FROM file WHERE owner_kind = $1 AND owner_id = $2', [owner.kind, owner.id]);
