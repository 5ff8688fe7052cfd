import type { Context } from '../context.js';
import { rows } from '../database/index.js';
import { toGlobalId } from '../ids/index.js';

/** A stored file without its bytes. */
export interface FileRow {
  id: string;
  ownerKind: string | null;
  ownerId: string | null;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  uploadedBy: string;
}

export const fileColumns = `f.id, f.owner_kind AS "ownerKind", f.owner_id AS "ownerId", f.name,
  f.media_type AS "mediaType", f.size, f.sha256, f.uploaded_by AS "uploadedBy"`;

/** One file by id. Says nothing about who may have it. */
export async function fileById(source: Pick<Context, 'db'>, id: string): Promise<FileRow | null> {
  const [file] = await rows<FileRow>(source, `SELECT ${fileColumns} FROM file f WHERE f.id = $1`, [id]);
  return file ?? null;
}

/** Where a file is downloaded. Whether it may be is decided there, every time. */
export const fileUrl = ({ id, name }: Pick<FileRow, 'id' | 'name'>): string =>
  `/files/${toGlobalId('File', id)}/${encodeURIComponent(name)}`;

/** The bytes, a chunk at a time. */
export async function* fileBytes(source: Pick<Context, 'db'>, id: string): AsyncGenerator<Buffer> {
  for (let position = 0; ; position += 1) {
    const [chunk] = await rows<{ bytes: Buffer }>(
      source,
      'SELECT bytes FROM file_chunk WHERE file_id = $1 AND position = $2',
      [id, position],
    );
    if (!chunk) return;
    yield chunk.bytes;
  }
}
