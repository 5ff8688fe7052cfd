import type { Context } from '../../core/context.js';
import { rows, rowsIn, type Tx } from '../../core/database/index.js';
import { NotFound } from '../../core/errors/index.js';
import { effectiveState, lockState } from '../../core/lifecycle/index.js';
import { keyedBy } from '../../core/loaders/index.js';
import { parameters } from '../../core/nouns/index.js';
import { commissionLifecycle } from './commission.lifecycle.js';
import type { CommissionRow } from './commission.rows.js';
import { commissionVisibleSql } from './commission.visible.js';
import type { CommissionState } from './commission.words.js';

/** Columns of a commission with the state as it is now; `c` is the commission. Long texts are read by `textsOf`. */
export const commissionColumns = `c.id, c.council_id AS "councilId", c.area_id AS "areaId", c.reference, c.origin,
  ${effectiveState(commissionLifecycle, 'c')} AS state, c.kind, c.revision, c.version, c.title, c.summary,
  c.budget_min AS "budgetMin", c.budget_max AS "budgetMax", c.currency, c.budget_includes_vat AS "budgetIncludesVat",
  c.starts_on::text AS "startsOn", c.duration_months AS "durationMonths", c.questions_close_at AS "questionsCloseAt",
  c.answers_by AS "answersBy", c.bids_close_at AS "bidsCloseAt", c.award_expected_on::text AS "awardExpectedOn",
  c.regime, c.price_method AS "priceMethod", c.published_at AS "publishedAt"`;

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

/** A commission that the viewer may see, read in a transaction without a lock; NotFound otherwise. */
export async function commissionIn(tx: Tx, context: Pick<Context, 'viewer'>, id: string): Promise<CommissionRow> {
  const { values, param } = parameters([id]);
  const visible = commissionVisibleSql(context.viewer, 'c', param);
  const [found] = await rowsIn<CommissionRow>(
    tx,
    `SELECT ${commissionColumns} FROM commission c WHERE c.id = $1 AND ${visible}`,
    values,
  );
  if (!found) throw new NotFound('Commission');
  return found;
}

/**
 * Locks the commission FOR UPDATE, settles what is due, and answers it with the state that it has under the lock.
 * Says nothing about who may see it: read it with `commissionIn` first.
 */
export async function commissionForUpdate(tx: Tx, id: string): Promise<CommissionRow> {
  const state = (await lockState(tx, commissionLifecycle, id)) as CommissionState;
  const [found] = await rowsIn<CommissionRow>(tx, `SELECT ${commissionColumns} FROM commission c WHERE c.id = $1`, [
    id,
  ]);
  if (!found) throw new NotFound('Commission');
  return { ...found, state };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A visible commission by the last part of its page's address: its reference, or its id while a draft. */
export async function commissionByAddress(context: Context, address: string): Promise<CommissionRow | null> {
  const isId = UUID.test(address.toLowerCase());
  const { values, param } = parameters([isId ? address.toLowerCase() : address]);
  const visible = commissionVisibleSql(context.viewer, 'c', param);
  const [found] = await rows<CommissionRow>(
    context,
    `SELECT ${commissionColumns} FROM commission c
     WHERE ${isId ? 'c.id = $1::uuid' : 'c.reference IN ($1, upper($1))'} AND ${visible}`,
    values,
  );
  return found ?? null;
}
