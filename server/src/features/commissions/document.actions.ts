import type { Context } from '../../core/context.js';
import { inTransaction, rowsIn, type Tx } from '../../core/database/index.js';
import { NotFound, Refused } from '../../core/errors/index.js';
import { attachFile, deleteFile } from '../../core/files/index.js';
import { writeHistory } from '../../core/history/index.js';
import { idOf, newId } from '../../core/ids/index.js';
import { lockFor } from './commission.lock.js';
import { commissionPolicies } from './commission.policy.js';
import type { CommissionRow } from './commission.rows.js';
import { CommissionState } from './commission.words.js';
import type { AttachDocumentInput, RemoveDocumentInput } from './document.inputs.js';

/** As many documents as a bidder can be asked to read. */
export const MOST_DOCUMENTS = 20;

/** Attaches an uploaded file to a draft. Answers the commission's id. */
export const attachDocument = (context: Context, input: AttachDocumentInput): Promise<string> =>
  inTransaction(context, async (tx) => {
    const draft = await lockFor(tx, context, commissionPolicies.attachDocument, input.id);
    mustBeUnpublished(draft);
    const [present] = await rowsIn<{ n: number }>(
      tx,
      'SELECT count(*)::int AS n FROM commission_document WHERE commission_id = $1',
      [draft.id],
    );
    if ((present?.n ?? 0) >= MOST_DOCUMENTS)
      throw new Refused([`A commission has at most ${MOST_DOCUMENTS} documents.`]);
    const documentId = await addDocument(tx, context, draft.id, input);
    await tell(tx, context, draft, 'attach_document', documentId);
    return draft.id;
  });

/** Puts an uploaded file last among the documents. Answers the document's id. */
export async function addDocument(
  tx: Tx,
  context: Context,
  commissionId: string,
  { fileId, title, kind }: Pick<AttachDocumentInput, 'fileId' | 'title' | 'kind'>,
): Promise<string> {
  const file = await attachFile(tx, context, fileId, { kind: 'Commission', id: commissionId });
  const id = newId();
  await tx.query(
    `INSERT INTO commission_document (id, commission_id, file_id, position, title, kind)
     SELECT $1, $2, $3, coalesce(max(position), -1) + 1, $4, $5 FROM commission_document WHERE commission_id = $2`,
    [id, commissionId, file.id, title.trim(), kind],
  );
  return id;
}

/** Takes a document off a draft and deletes its file, which nobody outside the council ever saw. */
export const removeDocument = (context: Context, input: RemoveDocumentInput): Promise<string> =>
  inTransaction(context, async (tx) => {
    const draft = await lockFor(tx, context, commissionPolicies.removeDocument, input.id);
    mustBeUnpublished(draft);
    const documentId = idOf('CommissionDocument', input.documentId);
    const [removed] = await rowsIn<{ fileId: string }>(
      tx,
      'DELETE FROM commission_document WHERE id = $1 AND commission_id = $2 RETURNING file_id AS "fileId"',
      [documentId, draft.id],
    );
    if (!removed) throw new NotFound('The document');
    await deleteFile(tx, removed.fileId);
    await tell(tx, context, draft, 'remove_document', documentId);
    return draft.id;
  });

function mustBeUnpublished({ state }: CommissionRow): void {
  if (state !== CommissionState.DRAFT)
    throw new Refused([
      'The documents of a published commission change by an amendment, so that every bidder is told.',
    ]);
}

const tell = (tx: Tx, context: Context, draft: CommissionRow, verb: string, documentId: string): Promise<string> =>
  writeHistory(tx, context, {
    subjectKind: 'Commission',
    subjectId: draft.id,
    verb,
    data: { documentId },
    actingOrganisationId: draft.councilId,
    visibility: 'parties',
  });
