import type { Context } from '../../core/context.js';
import { inTransaction, rowsIn, type Tx } from '../../core/database/index.js';
import { Conflict, invalidIf, refuseIf } from '../../core/errors/index.js';
import { writeHistory } from '../../core/history/index.js';
import type { CommissionRow } from '../commissions/index.js';
import { actOn, commissionOfBid } from './evaluation.access.js';
import { evaluationPolicies } from './evaluation.policy.js';
import type { Evaluation, ScoreRow } from './evaluation.facts.js';
import { concludeIfAllIn } from './reveal.js';
import { draftFaults, scoringClosed, submitBlockers, type ScoreDraft } from './score.rules.js';

/** Saves drafts of one evaluator's scores of one bid. Conflict when another tab saved in between; nothing is saved then. */
export async function saveScores(
  context: Context,
  input: { bidId: string; scores: readonly ScoreDraft[] },
): Promise<CommissionRow> {
  return inTransaction(context, async (tx) => {
    const commissionId = await commissionOfBid(tx, input.bidId);
    const { commission, evaluation, standing } = await actOn(tx, context, evaluationPolicies.saveScores, commissionId);
    const evaluatorId = standing.memberId ?? '';
    refuseIf(scoringClosed(evaluation, evaluatorId));
    invalidIf(draftFaults(evaluation, input.scores));
    const own = evaluation.scores.filter((one) => one.bidId === input.bidId && one.evaluatorId === evaluatorId);
    refuseStale(evaluation, own, input.scores);
    for (const draft of input.scores) await saveScore(tx, input.bidId, evaluatorId, draft);
    return commission;
  });
}

/** Every draft must name the revision that is stored; the commission's lock keeps it so. */
function refuseStale(evaluation: Evaluation, own: readonly ScoreRow[], drafts: readonly ScoreDraft[]): void {
  const stored = new Map(own.map((one) => [one.criterionId, one]));
  const stale = drafts.filter((draft) => (stored.get(draft.criterionId)?.revision ?? 0) !== draft.revision);
  if (stale.length === 0) return;
  const names = stale.map((draft) => evaluation.criteria.find((one) => one.id === draft.criterionId)?.name ?? '');
  throw new Conflict(
    `You saved other scores meanwhile, perhaps in another window: ${names.join(', ')}. Compare the two and save again.`,
    {
      stored: stale.map((draft) => {
        const { score, reason, revision } = stored.get(draft.criterionId) ?? { score: null, reason: '', revision: 0 };
        return { criterionId: draft.criterionId, score, reason, revision };
      }),
    },
  );
}

const saveScore = (tx: Tx, bidId: string, evaluatorId: string, draft: ScoreDraft): Promise<unknown> =>
  rowsIn(
    tx,
    `INSERT INTO score (bid_id, criterion_id, evaluator_id, score, reason) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (bid_id, criterion_id, evaluator_id) DO UPDATE SET score = excluded.score, reason = excluded.reason,
       revision = score.revision + 1, saved_at = clock_timestamp()`,
    [bidId, draft.criterionId, evaluatorId, draft.score, draft.reason.trim()],
  );

/** Submits one evaluator's scores for good. When the last one submits and all agree, prices open in the same transaction. */
export async function submitScores(context: Context, commissionId: string): Promise<CommissionRow> {
  return inTransaction(context, async (tx) => {
    const { commission, evaluation, standing } = await actOn(
      tx,
      context,
      evaluationPolicies.submitScores,
      commissionId,
    );
    const evaluatorId = standing.memberId ?? '';
    refuseIf(scoringClosed(evaluation, evaluatorId));
    refuseIf(submitBlockers(evaluation, evaluatorId).map((reason) => reason.message));
    await tx.query('INSERT INTO score_submission (commission_id, evaluator_id) VALUES ($1, $2)', [
      commissionId,
      evaluatorId,
    ]);
    // Who has scored is progress, and progress is hidden from evaluators who have not: never more than `platform`.
    await writeHistory(tx, context, {
      subjectKind: 'Commission',
      subjectId: commissionId,
      verb: 'submit_scores',
      actingOrganisationId: commission.councilId,
      visibility: 'platform',
    });
    await concludeIfAllIn(tx, context, commission);
    return commission;
  });
}
