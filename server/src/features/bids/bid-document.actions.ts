import type { Context } from '../../core/context.js';
import { inTransaction, rowsIn } from '../../core/database/index.js';
import { NotFound, Refused, refuseFor } from '../../core/errors/index.js';
import { attachFile, deleteFile } from '../../core/files/index.js';
import { writeHistory } from '../../core/history/index.js';
import { idOf } from '../../core/ids/index.js';
import { check } from '../../core/policy/index.js';
import type { AttachBidDocumentInput, RemoveBidDocumentInput } from './bid-document.inputs.js';
import { speaksOfPrices } from './bid-document.rules.js';
import { clean } from './bid-draft.content.js';
import type { BidDocument } from './bid.content.js';
import { factsFor } from './bid.facts.js';
import { bidPolicies } from './bid.policy.js';
import { bidIn } from './bid.queries.js';
import type { BidRow } from './bid.rows.js';
import { closedBlockers } from './bid.rules.js';

const MOST_DOCUMENTS = 10;

/** Attaches an uploaded file to the draft, as its next revision. */
export const attachBidDocument = (context: Context, input: AttachBidDocumentInput): Promise<BidRow> =>
  inTransaction(context, async (tx) => {
    const facts = await factsFor(tx, context, input);
    check(bidPolicies.attachBidDocument, context.viewer, facts);
    refuseFor(closedBlockers(facts));
    const file = await attachFile(tx, context, input.fileId, { kind: 'Bid', id: facts.id });
    const saved = await rowsIn(
      tx,
      `UPDATE bid_content SET revision = revision + 1, saved_by = $3, saved_at = clock_timestamp(), documents = documents || $2::jsonb
       WHERE bid_id = $1 AND jsonb_array_length(documents) < ${MOST_DOCUMENTS} RETURNING 1`,
      [facts.id, JSON.stringify([documentOf(input, file)]), context.viewer.memberId],
    );
    if (saved.length === 0) throw new Refused([`A bid has at most ${MOST_DOCUMENTS} documents.`]);
    await writeHistory(tx, context, {
      subjectKind: 'Bid',
      subjectId: facts.id,
      verb: 'attach_document',
      actingOrganisationId: facts.organisationId,
      visibility: 'sealed',
    });
    return bidIn(tx, context, facts.id);
  });

const documentOf = (input: AttachBidDocumentInput, file: { id: string; name: string }): BidDocument => {
  const title = clean(input.title.trim());
  return { fileId: file.id, title, holdsPrices: input.holdsPrices || speaksOfPrices(title, file.name) };
};

/** Takes a document off the draft. Its file is deleted unless a submitted revision holds it. */
export const removeBidDocument = (context: Context, input: RemoveBidDocumentInput): Promise<BidRow> =>
  inTransaction(context, async (tx) => {
    const facts = await factsFor(tx, context, input);
    check(bidPolicies.removeBidDocument, context.viewer, facts);
    refuseFor(closedBlockers(facts));
    const fileId = idOf('File', input.fileId);
    const saved = await rowsIn(
      tx,
      `UPDATE bid_content SET revision = revision + 1, saved_by = $3, saved_at = clock_timestamp(),
         documents = (SELECT coalesce(jsonb_agg(e ORDER BY n), '[]') FROM jsonb_array_elements(documents) WITH ORDINALITY AS t (e, n)
           WHERE e->>'fileId' <> $2)
       WHERE bid_id = $1 AND documents @> jsonb_build_array(jsonb_build_object('fileId', $2::text)) RETURNING 1`,
      [facts.id, fileId, context.viewer.memberId],
    );
    if (saved.length === 0) throw new NotFound('The document');
    const [submitted] = await rowsIn(
      tx,
      `SELECT 1 FROM bid_revision WHERE bid_id = $1
         AND canonical::jsonb->'documents' @> jsonb_build_array(jsonb_build_object('fileId', $2::text)) LIMIT 1`,
      [facts.id, fileId],
    );
    if (!submitted) await deleteFile(tx, fileId);
    await writeHistory(tx, context, {
      subjectKind: 'Bid',
      subjectId: facts.id,
      verb: 'remove_document',
      actingOrganisationId: facts.organisationId,
      visibility: 'sealed',
    });
    return bidIn(tx, context, facts.id);
  });
