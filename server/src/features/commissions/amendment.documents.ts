import type { Context } from '../../core/context.js';
import { rowsIn, type Tx } from '../../core/database/index.js';
import { invalidIf } from '../../core/errors/index.js';
import { parseGlobalId } from '../../core/ids/index.js';
import type { AmendedDocumentInput } from './amendment.inputs.js';
import { addDocument } from './document.actions.js';

/**
 * Makes the documents exactly these. A file that leaves the list stays stored, since the version that named it was
 * public: it can still be downloaded from there.
 */
export async function amendDocuments(
  tx: Tx,
  context: Context,
  commissionId: string,
  inputs: readonly AmendedDocumentInput[],
): Promise<void> {
  const present = await rowsIn<{ id: string }>(tx, 'SELECT id FROM commission_document WHERE commission_id = $1', [
    commissionId,
  ]);
  const leaving = new Set(present.map(({ id }) => id));
  const kept = inputs.map(({ id }) => {
    const parsed = id ? parseGlobalId(id) : null;
    return parsed?.kind === 'CommissionDocument' && leaving.delete(parsed.id) ? parsed.id : null;
  });
  invalidIf(
    inputs.flatMap(({ id, fileId }, i) => {
      if (id && kept[i] === null)
        return [
          { path: `input.documents.${i}.id`, message: 'This commission has no such document, or names it twice.' },
        ];
      return id || fileId ? [] : [{ path: `input.documents.${i}.fileId`, message: 'Choose a file.' }];
    }),
  );
  await tx.query('DELETE FROM commission_document WHERE id = ANY($1::uuid[])', [[...leaving]]);
  for (const [position, input] of inputs.entries()) {
    const id =
      kept[position] ?? (await addDocument(tx, context, commissionId, { ...input, fileId: input.fileId ?? '' }));
    await tx.query('UPDATE commission_document SET position = $2, title = $3, kind = $4 WHERE id = $1', [
      id,
      position,
      input.title.trim(),
      input.kind,
    ]);
  }
}
