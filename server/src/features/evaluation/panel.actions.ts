import type { Context } from '../../core/context.js';
import { inTransaction, type Tx } from '../../core/database/index.js';
import { refuseIf } from '../../core/errors/index.js';
import { writeHistory } from '../../core/history/index.js';
import { newId } from '../../core/ids/index.js';
import type { CommissionRow } from '../commissions/index.js';
import { actOn } from './evaluation.access.js';
import { evaluationPolicies } from './evaluation.policy.js';
import { hasSubmitted, type Evaluation } from './evaluation.facts.js';
import { concludeIfAllIn } from './reveal.js';
import { standingIn } from './standing.queries.js';

export interface ExcuseEvaluatorInput {
  commissionId: string;
  memberId: string;
  reason: string;
  /** Another evaluator of the council who scores in their place; null for nobody. */
  replacementId: string | null;
}

/**
 * Takes an evaluator who cannot score off the panel, such as one who has been in a bidding organisation; without this
 * the prices would stay closed for ever. Their drafts never count.
 */
export async function excuseEvaluator(context: Context, input: ExcuseEvaluatorInput): Promise<CommissionRow> {
  return inTransaction(context, async (tx) => {
    const { commission, evaluation } = await actOn(tx, context, evaluationPolicies.excuseEvaluator, input.commissionId);
    refuseIf(excuseRefusals(evaluation, input));
    await tx.query(
      'UPDATE panel_member SET removed_at = clock_timestamp() WHERE commission_id = $1 AND member_id = $2 AND removed_at IS NULL',
      [commission.id, input.memberId],
    );
    if (input.replacementId) await appoint(tx, commission.id, input.replacementId);
    await writeHistory(tx, context, {
      subjectKind: 'Commission',
      subjectId: commission.id,
      verb: 'excuse_evaluator',
      reason: input.reason.trim(),
      data: { memberId: input.memberId, replacementId: input.replacementId },
      actingOrganisationId: commission.councilId,
      visibility: 'platform',
    });
    await concludeIfAllIn(tx, context, commission);
    return commission;
  });
}

/** Why this evaluator cannot be excused, or not replaced by this person. */
function excuseRefusals(evaluation: Evaluation, { memberId, replacementId }: ExcuseEvaluatorInput): string[] {
  if (evaluation.state !== 'evaluating') return ['This commission is no longer being evaluated.'];
  if (!evaluation.panel.includes(memberId)) return ['This person is not on the panel.'];
  if (hasSubmitted(evaluation, memberId)) return ['This evaluator has submitted scores, and they count.'];
  if (replacementId && evaluation.panel.includes(replacementId)) return ['The replacement is already on the panel.'];
  return evaluation.panel.length === 1 && !replacementId
    ? ['This is the only evaluator. Name another evaluator of the council to score in their place.']
    : [];
}

/** Puts a replacement on the panel; refused, and so undone, unless that person may evaluate these bids. */
async function appoint(tx: Tx, commissionId: string, memberId: string): Promise<void> {
  await tx.query('INSERT INTO panel_member (id, commission_id, member_id) VALUES ($1, $2, $3)', [
    newId(),
    commissionId,
    memberId,
  ]);
  const standing = await standingIn(tx, memberId, commissionId);
  refuseIf([
    ...(standing.evaluator ? [] : ['The replacement must be an evaluator of this council.']),
    ...(standing.conflicted ? ['The replacement is, or was in the last 12 months, in a bidding organisation.'] : []),
  ]);
}
