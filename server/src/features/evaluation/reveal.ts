import type { Context } from '../../core/context.js';
import { rowsIn, type Tx } from '../../core/database/index.js';
import { writeHistory } from '../../core/history/index.js';
import { openingOf, revealPrices } from '../bids/index.js';
import { panelOf, type CommissionRow } from '../commissions/index.js';

/** Opens the prices once every evaluator on the panel has submitted. The caller holds the commission's lock. */
export async function revealIfComplete(tx: Tx, context: Context, commission: CommissionRow): Promise<void> {
  const panel = await panelOf(tx, commission.id);
  const submitted = await rowsIn<{ evaluatorId: string }>(
    tx,
    'SELECT evaluator_id AS "evaluatorId" FROM score_submission WHERE commission_id = $1',
    [commission.id],
  );
  const isIn = (memberId: string): boolean => submitted.some((one) => one.evaluatorId === memberId);
  if (submitted.length === 0 || !panel.every((one) => isIn(one.memberId))) return;
  if ((await openingOf(tx, commission.id))?.pricesRevealedAt) return;
  await revealPrices(tx, commission.id);
  await writeHistory(tx, context, {
    subjectKind: 'Commission',
    subjectId: commission.id,
    verb: 'reveal_prices',
    data: { evaluators: submitted.length },
    actingOrganisationId: commission.councilId,
    visibility: 'parties',
  });
}
