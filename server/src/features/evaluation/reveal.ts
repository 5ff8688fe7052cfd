import type { Context } from '../../core/context.js';
import type { Tx } from '../../core/database/index.js';
import { writeHistory } from '../../core/history/index.js';
import { revealPrices } from '../bids/index.js';
import type { CommissionRow } from '../commissions/index.js';
import { isSettled } from './agreed.rules.js';
import { allScoresIn } from './evaluation.facts.js';
import { evaluationOf } from './evaluation.queries.js';

/** Records that all scores are in, if this act made it so, and opens the prices if nothing is left to agree. */
export async function concludeIfAllIn(tx: Tx, context: Context, commission: CommissionRow): Promise<void> {
  const evaluation = await evaluationOf(tx, commission);
  if (!evaluation || !allScoresIn(evaluation)) return;
  await record(tx, context, commission, 'complete_scores', evaluation.submissions.length);
  await revealIfSettled(tx, context, commission);
}

/** Opens the prices once quality is settled, so that nobody agrees a score who knows a price. The caller holds the commission's lock. */
export async function revealIfSettled(tx: Tx, context: Context, commission: CommissionRow): Promise<void> {
  const evaluation = await evaluationOf(tx, commission);
  if (!evaluation || evaluation.pricesRevealedAt || !isSettled(evaluation)) return;
  await revealPrices(tx, commission.id);
  await record(tx, context, commission, 'reveal_prices', evaluation.submissions.length);
}

const record = (
  tx: Tx,
  context: Context,
  { id, councilId }: CommissionRow,
  verb: string,
  evaluators: number,
): Promise<string> =>
  writeHistory(tx, context, {
    subjectKind: 'Commission',
    subjectId: id,
    verb,
    data: { evaluators },
    actingOrganisationId: councilId,
    visibility: 'parties',
  });
