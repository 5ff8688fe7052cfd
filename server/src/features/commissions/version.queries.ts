import type { Context } from '../../core/context.js';
import { rows, rowsFrom, type Tx } from '../../core/database/index.js';
import { groupedBy } from '../../core/loaders/index.js';
import { contentOf, type CommissionContent } from './commission.content.js';
import type { VersionKind } from './version.words.js';

export interface VersionRow {
  commissionId: string;
  number: number;
  /** What bids answer: only a material change raises it. */
  version: number;
  kind: VersionKind;
  reason: string;
  content: CommissionContent;
  publishedAt: Date;
  publishedBy: string;
}

const VERSIONS = `SELECT commission_id AS "commissionId", number, version, kind, reason, content,
    published_at AS "publishedAt", published_by AS "publishedBy"
  FROM commission_version WHERE commission_id = ANY($1::uuid[]) ORDER BY commission_id, number DESC`;

/** All published versions, newest first. Those of a visible commission are as public as it is. */
export const versionsOf = async (context: Context, commissionId: string): Promise<VersionRow[]> =>
  (await context.loaders
    .get('commissionVersions', async (ids) =>
      groupedBy(await rows<VersionRow>(context, VERSIONS, [ids]), (version) => version.commissionId),
    )
    .load(commissionId)) ?? [];

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
