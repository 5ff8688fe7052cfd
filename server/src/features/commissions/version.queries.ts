import type { Context } from '../../core/context.js';
import { rowsFrom, type Tx } from '../../core/database/index.js';
import { contentOf, type CommissionContent } from './commission.content.js';
import type { VersionKind } from './version.words.js';

export interface VersionRow {
  number: number;
  /** What bids answer: only a material change raises it. */
  version: number;
  kind: VersionKind;
  reason: string;
  content: CommissionContent;
  publishedAt: Date;
  publishedBy: string;
}

const VERSIONS = `SELECT number, version, kind, reason, content, published_at AS "publishedAt", published_by AS "publishedBy"
  FROM commission_version WHERE commission_id = $1 ORDER BY number DESC`;

/** All published versions, newest first. Those of a visible commission are as public as it is. */
export const versionsOf = (source: Context | Tx, commissionId: string): Promise<VersionRow[]> =>
  rowsFrom<VersionRow>(source, VERSIONS, [commissionId]);

/** Keeps the content as it stands now as the next version. The caller holds the commission's lock. Answers its number. */
export async function writeVersion(
  tx: Tx,
  commissionId: string,
  version: Pick<VersionRow, 'kind' | 'reason'> & { version?: number; publishedBy: string | null },
): Promise<number> {
  const content = await contentOf(tx, commissionId);
  const [written] = await rowsFrom<{ number: number }>(
    tx,
    `INSERT INTO commission_version (commission_id, number, version, kind, reason, content, published_by)
     SELECT $1, coalesce(max(number), 0) + 1, $6, $2, $3, $4::jsonb, $5 FROM commission_version WHERE commission_id = $1
     RETURNING number`,
    [commissionId, version.kind, version.reason, JSON.stringify(content), version.publishedBy, version.version ?? 1],
  );
  return written?.number ?? 1;
}
