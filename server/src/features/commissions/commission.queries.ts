import type { Context } from '../../core/context.js';
import { rows } from '../../core/database/index.js';
import { effectiveState } from '../../core/lifecycle/index.js';
import { keyedBy } from '../../core/loaders/index.js';
import { parameters } from '../../core/nouns/index.js';
import { commissionLifecycle } from './commission.lifecycle.js';
import { commissionVisibleSql } from './commission.visible.js';
import type { CommissionKind, CommissionState } from './commission.words.js';

export interface CommissionRow {
  id: string;
  councilId: string;
  areaId: string | null;
  reference: string | null;
  origin: string;
  state: CommissionState;
  kind: CommissionKind;
  version: number;
  title: string;
  summary: string;
  bidsCloseAt: Date | null;
  publishedAt: Date | null;
}

/** Columns of a commission with the state as it is now; `c` is the commission. */
export const commissionColumns = `c.id, c.council_id AS "councilId", c.area_id AS "areaId", c.reference, c.origin,
  ${effectiveState(commissionLifecycle, 'c')} AS state, c.kind, c.version, c.title, c.summary,
  c.bids_close_at AS "bidsCloseAt", c.published_at AS "publishedAt"`;

/** Commissions by id that the viewer may see. */
export async function commissionsById(context: Context, ids: readonly string[]): Promise<Map<string, CommissionRow>> {
  const { values, param } = parameters([ids]);
  const visible = commissionVisibleSql(context.viewer, 'c', param);
  const found = await rows<CommissionRow>(
    context,
    `SELECT ${commissionColumns} FROM commission c WHERE c.id = ANY($1::uuid[]) AND ${visible}`,
    values,
  );
  return keyedBy(found, (commission) => commission.id);
}

/** One commission that the viewer may see, batched with the others of this request. */
export const loadCommission = (context: Context, id: string): Promise<CommissionRow | null> =>
  context.loaders.get<CommissionRow>('commission', (ids) => commissionsById(context, ids)).load(id);
