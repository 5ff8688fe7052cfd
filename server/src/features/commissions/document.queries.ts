import type { Context } from '../../core/context.js';
import { rows } from '../../core/database/index.js';
import { asVisibleAs, fileColumns, fileFace, type FileRow } from '../../core/files/index.js';
import { toGlobalId } from '../../core/ids/index.js';
import { groupedBy } from '../../core/loaders/index.js';
import { commissionNoun } from './commission.noun.js';
import type { CommissionDocument } from './document.rows.js';
import type { DocumentKind } from './document.words.js';

interface DocumentRow {
  commissionId: string;
  documentId: string;
  title: string;
  kind: DocumentKind;
  addedAt: Date;
}

const DOCUMENTS = `SELECT d.id AS "documentId", d.commission_id AS "commissionId", d.title, d.kind, d.added_at AS "addedAt", ${fileColumns}
  FROM commission_document d JOIN file f ON f.id = d.file_id
  WHERE d.commission_id = ANY($1::uuid[]) ORDER BY d.commission_id, d.position, d.id`;

/** Documents in their order. The caller has made sure that the commission may be seen. */
export async function documentsOf(context: Context, commissionId: string): Promise<CommissionDocument[]> {
  const batch = async (ids: readonly string[]): Promise<Map<string, (DocumentRow & FileRow)[]>> =>
    groupedBy(await rows<DocumentRow & FileRow>(context, DOCUMENTS, [ids]), (row) => row.commissionId);
  const found = await context.loaders.get('commissionDocuments', batch).load(commissionId);
  return (found ?? []).map((row) => ({
    id: toGlobalId('CommissionDocument', row.documentId),
    title: row.title,
    kind: row.kind,
    addedAt: row.addedAt,
    file: fileFace(row),
  }));
}

/** Whoever sees a commission may have its documents, also those that an amendment has replaced. */
export const commissionFiles = asVisibleAs(commissionNoun);
