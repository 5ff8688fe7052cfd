import type { Context } from '../context.js';
import type { Noun } from '../nouns/index.js';
import type { FileRow } from './file.queries.js';

/** Who may have the files of one kind of record. Features export theirs and `market.ts` gathers them. */
export interface FileScope {
  /** As written in `attachFile`: the kind of the owner. */
  readonly kind: string;
  /** Asked at every download; false is answered as "not found". */
  mayDownload(context: Context, file: FileRow & { ownerId: string }): Promise<boolean>;
}

/** Files that whoever sees the record may have. */
export const asVisibleAs = (noun: Pick<Noun, 'kind' | 'load'>): FileScope => ({
  kind: noun.kind,
  mayDownload: async (context, { ownerId }) => (await noun.load(context, [ownerId])).has(ownerId),
});
