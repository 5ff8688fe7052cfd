import type { Context } from '../../core/context.js';
import { rows, rowsFrom, type Tx } from '../../core/database/index.js';
import { keyedBy } from '../../core/loaders/index.js';

/**
 * SELECT of the bids of `commission` that count, with price and answers as they were submitted; none before the opening.
 * Who uses it decides who may see them, and shows no price before `pricesRevealedAt`. The price is text, to be exact.
 */
export const openedBidsSql = (commission: string): string =>
  `SELECT b.id, b.organisation_id AS "organisationId", r.net_total::text AS "netTotal", r.canonical::jsonb->'answers' AS answers
  FROM bid b JOIN bid_revision r ON r.bid_id = b.id AND r.number = b.submitted_revision
  WHERE b.commission_id = ${commission} AND b.opened_at IS NOT NULL`;

/** The public record of an opening; null while the bids are sealed. */
export interface OpeningRow {
  commissionId: string;
  openedAt: Date;
  openedBy: string;
  namesOfficer: boolean;
  bidCount: number;
  pricesRevealedAt: Date | null;
}

const OPENINGS = `SELECT commission_id AS "commissionId", opened_at AS "openedAt", opened_by AS "openedBy",
    names_officer AS "namesOfficer", bid_count AS "bidCount", prices_revealed_at AS "pricesRevealedAt"
  FROM bid_opening WHERE commission_id = ANY($1::uuid[])`;

/** The opening of one commission, batched with the others of this request. */
export const loadOpening = (context: Context, commissionId: string): Promise<OpeningRow | null> =>
  context.loaders
    .get<OpeningRow>('bid-opening', async (ids) =>
      keyedBy(await rows<OpeningRow>(context, OPENINGS, [ids]), (opening) => opening.commissionId),
    )
    .load(commissionId);

/** Receipt and hash of every bid that counts: the public record. Empty before the opening. */
export const recordsOf = (source: Context | Tx, commissionId: string): Promise<{ receipt: string; sha256: string }[]> =>
  rowsFrom(
    source,
    `SELECT r.receipt, r.sha256 FROM bid b JOIN bid_revision r ON r.bid_id = b.id AND r.number = b.submitted_revision
     WHERE b.commission_id = $1 AND b.opened_at IS NOT NULL ORDER BY r.sha256`,
    [commissionId],
  );

/** Lets the council see prices from now on. Doing it twice changes nothing. */
export const revealPrices = (tx: Tx, commissionId: string): Promise<unknown> =>
  tx.query(
    'UPDATE bid_opening SET prices_revealed_at = clock_timestamp() WHERE commission_id = $1 AND prices_revealed_at IS NULL',
    [commissionId],
  );
