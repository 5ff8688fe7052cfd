import type { Context } from '../../core/context.js';
import { rowsIn, type Tx } from '../../core/database/index.js';
import { NotFound, Refused } from '../../core/errors/index.js';
import { check, type PolicyRow } from '../../core/policy/index.js';
import { commissionForUpdate, commissionIn, type CommissionRow } from '../commissions/index.js';
import type { Evaluation } from './evaluation.facts.js';
import { evaluationOf } from './evaluation.queries.js';
import { forbidConflicted, takesPart, type Standing } from './standing.js';
import { standingIn } from './standing.queries.js';

/** An evaluation that the viewer is about to act on, with its commission locked. */
export interface Acted {
  commission: CommissionRow;
  evaluation: Evaluation;
  standing: Standing;
}

/**
 * Loads what an act needs and locks the commission: NotFound for whoever takes no part, then the policy row, then
 * Refused before the bids are opened, then the conflict of interest; all read in the transaction that acts.
 */
export async function actOn(tx: Tx, context: Context, row: PolicyRow<Standing>, commissionId: string): Promise<Acted> {
  await commissionIn(tx, context, commissionId);
  const standing = await standingIn(tx, context.viewer.memberId, commissionId);
  if (context.viewer.memberId && !takesPart(standing)) throw new NotFound('Evaluation');
  check(row, context.viewer, standing);
  const commission = await commissionForUpdate(tx, commissionId);
  const evaluation = await evaluationOf(tx, commission);
  // Before the opening a conflict would tell that an organisation has bid.
  if (!evaluation) throw new Refused(['The bids have not been opened yet.']);
  forbidConflicted(standing);
  return { commission, evaluation, standing };
}

/** The commission of an opened bid; NotFound when there is none, so that sealed bids stay unknown. */
export async function commissionOfBid(tx: Tx, bidId: string): Promise<string> {
  const [bid] = await rowsIn<{ commissionId: string }>(
    tx,
    'SELECT commission_id AS "commissionId" FROM bid WHERE id = $1 AND opened_at IS NOT NULL',
    [bidId],
  );
  if (!bid) throw new NotFound('Bid');
  return bid.commissionId;
}
