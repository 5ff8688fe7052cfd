import type { Context } from '../../core/context.js';
import { rowsFrom, type Tx } from '../../core/database/index.js';
import { NotFound } from '../../core/errors/index.js';
import { inForceSql } from '../prospectus/index.js';
import { contentOf } from './commission.content.js';
import { hasOpenerSql } from './opener.queries.js';
import { panelOf } from './panel.queries.js';
import type { PublishFacts } from './publish.rules.js';

interface FactsRow {
  now: Date;
  verified: boolean;
  canCommission: boolean;
  hasPrefix: boolean;
  areaInForce: boolean | null;
  hasOpener: boolean;
}

const FACTS = `SELECT clock_timestamp() AS now, o.verified_at IS NOT NULL AS verified,
    o.can_commission AS "canCommission", coalesce(o.reference_prefix, '') <> '' AS "hasPrefix",
    CASE WHEN c.area_id IS NOT NULL
      THEN coalesce(${inForceSql('a')} AND a.council_id = c.council_id AND v.stage <> 'closed', false) END
      AS "areaInForce",
    ${hasOpenerSql('c.council_id', 'coalesce(c.bids_close_at, clock_timestamp())')} AS "hasOpener"
  FROM commission c JOIN organisation o ON o.id = c.council_id
    LEFT JOIN policy_area a ON a.id = c.area_id
    LEFT JOIN policy_area_version v ON v.id = a.published_version_id
  WHERE c.id = $1`;

/** What the rules of publishing look at, as it stands now; in a transaction, as it stands there. */
export async function publishFacts(source: Context | Tx, commissionId: string): Promise<PublishFacts> {
  const [row] = await rowsFrom<FactsRow>(source, FACTS, [commissionId]);
  if (!row) throw new NotFound('Commission');
  const { now, areaInForce, hasOpener, ...council } = row;
  return {
    now,
    areaInForce,
    hasOpener,
    council,
    content: await contentOf(source, commissionId),
    panel: await panelOf(source, commissionId),
  };
}
