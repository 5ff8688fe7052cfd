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

/** What is read of a commission `c`, by its name in a row: the state as it is now. Long texts are read by `textsOf`. */
const COLUMNS: Readonly<Record<keyof CommissionRow, string>> = {
  id: 'c.id',
  councilId: 'c.council_id',
  areaId: 'c.area_id',
  reference: 'c.reference',
  origin: 'c.origin',
  state: effectiveState(commissionLifecycle, 'c'),
  kind: 'c.kind',
  revision: 'c.revision',
  version: 'c.version',
  title: 'c.title',
  summary: 'c.summary',
  budgetMin: 'c.budget_min',
  budgetMax: 'c.budget_max',
  currency: 'c.currency',
  budgetIncludesVat: 'c.budget_includes_vat',
  startsOn: 'c.starts_on::text',
  durationMonths: 'c.duration_months',
  questionsCloseAt: 'c.questions_close_at',
  answersBy: 'c.answers_by',
  bidsCloseAt: 'c.bids_close_at',
  awardExpectedOn: 'c.award_expected_on::text',
  regime: 'c.regime',
  priceMethod: 'c.price_method',
  publishedAt: 'c.published_at',
};

type Column = keyof typeof COLUMNS;

const columns = (names: readonly Column[]): string => names.map((name) => `${COLUMNS[name]} AS "${name}"`).join(', ');

/** Every column of a commission `c`. */
export const commissionColumns = columns(Object.keys(COLUMNS) as Column[]);

/** Fields of the face that are made from columns of other names. */
const MADE_FROM: Readonly<Record<string, readonly Column[]>> = {
  __typename: [],
  address: ['reference'],
  council: ['councilId'],
  area: ['areaId'],
  budgetMin: ['budgetMin', 'currency'],
  budgetMax: ['budgetMax', 'currency'],
};

/** The columns that these fields of the face need. A field that is more than its columns gets them all. */
export function columnsFor(fields: Iterable<string>): string {
  const needed = new Set<Column>(['id']);
  for (const field of fields) {
    const from = MADE_FROM[field] ?? (field in COLUMNS ? [field as Column] : null);
    if (!from) return commissionColumns;
    for (const column of from) needed.add(column);
  }
  return columns([...needed].sort());
}

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
