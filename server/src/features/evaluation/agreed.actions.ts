import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/database/index.js';
import { Conflict, Invalid, invalidIf, refuseIf } from '../../core/errors/index.js';
import { writeHistory } from '../../core/history/index.js';
import type { CommissionRow } from '../commissions/index.js';
import { agreedScore, agreedScoreFaults, countedScores } from './agreed.rules.js';
import { actOn, commissionOfBid } from './evaluation.access.js';
import { evaluationPolicies } from './evaluation.policy.js';
import { allScoresIn, scoredCriteria, type Evaluation } from './evaluation.facts.js';
import { revealIfSettled } from './reveal.js';

export interface AgreedScoreInput {
  bidId: string;
  criterionId: string;
  score: number;
  reason: string;
  revision: number;
}

/** Records the score that counts for one answer, with its reason. The last one to be agreed opens the prices in the same transaction. */
export async function recordAgreedScore(context: Context, input: AgreedScoreInput): Promise<CommissionRow> {
  return inTransaction(context, async (tx) => {
    const { commission, evaluation, standing } = await actOn(
      tx,
      context,
      evaluationPolicies.recordAgreedScore,
      await commissionOfBid(tx, input.bidId),
    );
    refuseIf(agreeingClosed(evaluation));
    if (!scoredCriteria(evaluation).some((criterion) => criterion.id === input.criterionId))
      throw new Invalid([
        { path: 'input.criterionId', message: 'Choose a quality or social value criterion of this commission.' },
      ]);
    const fixed = evaluation.pricesRevealedAt ? agreedScore(evaluation, input.bidId, input.criterionId) : null;
    invalidIf(
      agreedScoreFaults(countedScores(evaluation, input.bidId, input.criterionId), input, fixed?.score ?? null),
    );
    const stored = evaluation.agreed.find((one) => one.bidId === input.bidId && one.criterionId === input.criterionId);
    if ((stored?.revision ?? 0) !== input.revision)
      throw new Conflict('Another officer recorded this agreed score meanwhile. Compare the two and save again.', {
        stored: { score: stored?.score, reason: stored?.reason, revision: stored?.revision },
      });
    await tx.query(
      `INSERT INTO agreed_score (bid_id, criterion_id, score, reason, agreed_by) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (bid_id, criterion_id) DO UPDATE SET score = excluded.score, reason = excluded.reason,
         agreed_by = excluded.agreed_by, agreed_at = clock_timestamp(), revision = agreed_score.revision + 1`,
      [input.bidId, input.criterionId, input.score, input.reason.trim(), standing.memberId],
    );
    await writeHistory(tx, context, {
      subjectKind: 'Commission',
      subjectId: commission.id,
      verb: 'record_agreed_score',
      data: { bidId: input.bidId, criterionId: input.criterionId },
      actingOrganisationId: commission.councilId,
      visibility: 'platform',
    });
    await revealIfSettled(tx, context, commission);
    return commission;
  });
}

/** Why no agreed score can be recorded now. */
const agreeingClosed = (evaluation: Evaluation): string[] => [
  ...(evaluation.state === 'evaluating' ? [] : ['This commission is no longer being evaluated.']),
  ...(allScoresIn(evaluation) ? [] : ['Scores can be agreed once every evaluator has submitted theirs.']),
];
