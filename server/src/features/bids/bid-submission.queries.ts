import type { DataSource } from 'typeorm';
import type { Context } from '../../core/context.js';
import { rows } from '../../core/database/index.js';
import { groupedBy } from '../../core/loaders/index.js';
import { parameters } from '../../core/nouns/index.js';
import type { SubmittedContent } from './bid.content.js';
import { bidVisibleSql, isPartySql } from './bid.visible.js';

export interface ReceiptRow {
  bidId: string;
  revision: number;
  reference: string;
  receivedAt: Date;
  sha256: string;
  commissionVersion: number;
}

/** A submitted revision as the viewer may see it. */
export interface SubmissionRow extends ReceiptRow {
  submittedBy: string;
  canonical: string;
  content: SubmittedContent;
  isParty: boolean;
  /** The bidding party always; the council once prices are revealed. */
  pricesVisible: boolean;
}

const RECEIPT = `r.bid_id AS "bidId", r.number AS revision, r.receipt AS reference, r.received_at AS "receivedAt", r.sha256,
  r.commission_version AS "commissionVersion"`;

/** The receipt given for a client's key, with the draft it was for. */
export async function submissionByKey(
  source: { readonly db: DataSource },
  bidId: string,
  key: string,
): Promise<(ReceiptRow & { contentRevision: number }) | null> {
  const [found] = await rows<ReceiptRow & { contentRevision: number }>(
    source,
    `SELECT ${RECEIPT}, r.content_revision AS "contentRevision" FROM bid_revision r WHERE r.bid_id = $1 AND r.submission_key = $2`,
    [bidId, key],
  );
  return found ?? null;
}

/** Submitted revisions by bid, newest first: all of them for the bidding party, the opened one for the council. */
async function submissionsOfBids(context: Context, bidIds: readonly string[]): Promise<Map<string, SubmissionRow[]>> {
  if (!context.viewer.memberId) return new Map();
  const { values, param } = parameters([bidIds]);
  const party = isPartySql('b', `${param(context.viewer.memberId)}::uuid`);
  const visible = bidVisibleSql(context.viewer, 'b', param);
  const found = await rows<SubmissionRow>(
    context,
    `SELECT ${RECEIPT}, r.submitted_by AS "submittedBy", r.canonical, r.canonical::jsonb AS content, ${party} AS "isParty",
       ${party} OR EXISTS (SELECT 1 FROM bid_opening bo WHERE bo.commission_id = b.commission_id
         AND bo.prices_revealed_at IS NOT NULL) AS "pricesVisible"
     FROM bid_revision r JOIN bid b ON b.id = r.bid_id
     WHERE r.bid_id = ANY($1::uuid[]) AND ${visible}
       AND (${party} OR (b.opened_at IS NOT NULL AND r.number = b.submitted_revision))
     ORDER BY r.bid_id, r.number DESC`,
    values,
  );
  return groupedBy(found, (row) => row.bidId);
}

/** Submitted revisions of one bid, batched with the other bids of this request. */
export const loadSubmissions = async (context: Context, bidId: string): Promise<SubmissionRow[]> =>
  (await context.loaders
    .get<SubmissionRow[]>('bid-submissions', (ids) => submissionsOfBids(context, ids))
    .load(bidId)) ?? [];
