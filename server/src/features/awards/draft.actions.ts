import type { Context } from '../../core/context.js';
import { inTransaction, type Tx } from '../../core/database/index.js';
import { Conflict, Invalid, invalidIf } from '../../core/errors/index.js';
import { writeHistory } from '../../core/history/index.js';
import { CommissionState, type CommissionRow } from '../commissions/index.js';
import { actOn, commissionOfBid } from '../evaluation/index.js';
import { awardPolicies } from './award.policy.js';
import { decisionOf, summariesOf } from './award.queries.js';
import { AwardOutcome } from './award.words.js';

export interface DecisionInput {
  commissionId: string;
  outcome: AwardOutcome | null;
  reasons: string;
  winners: readonly string[];
  revision: number;
}

/** Saves the draft of the decision. Anything may still be missing; publishing says what. */
export async function saveAwardDecision(context: Context, input: DecisionInput): Promise<CommissionRow> {
  return inTransaction(context, async (tx) => {
    const { commission, evaluation, standing } = await actOn(
      tx,
      context,
      awardPolicies.saveAwardDecision,
      input.commissionId,
    );
    mustBeEvaluating(commission);
    const known = new Set(evaluation.bids.map((bid) => bid.id));
    invalidIf([
      ...input.winners.flatMap((id, i) =>
        known.has(id) ? [] : [{ path: `input.winners.${i}`, message: 'Choose an opened bid of this commission.' }],
      ),
      ...(input.outcome === AwardOutcome.UNSUCCESSFUL && input.winners.length > 0
        ? [{ path: 'input.winners', message: 'Choose no winners, or choose to make an award.' }]
        : []),
    ]);
    await mustBeRevision(tx, commission.id, input.revision);
    await tx.query(
      `INSERT INTO award_decision (commission_id, outcome, reasons, winners, saved_by) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (commission_id) DO UPDATE SET outcome = excluded.outcome, reasons = excluded.reasons,
         winners = excluded.winners, saved_by = excluded.saved_by, saved_at = clock_timestamp(),
         revision = award_decision.revision + 1`,
      [commission.id, input.outcome, input.reasons.trim(), [...new Set(input.winners)], standing.memberId],
    );
    await recorded(tx, context, commission, 'save_award_decision', { revision: input.revision + 1 });
    return commission;
  });
}

export interface SummaryInput {
  bidId: string;
  strengths: string;
  improvements: string;
  whyNotAwarded: string;
  revision: number;
}

/** Saves the draft of what one bidder will be told. */
export async function saveAssessmentSummary(context: Context, input: SummaryInput): Promise<CommissionRow> {
  return inTransaction(context, async (tx) => {
    const { commission, evaluation, standing } = await actOn(
      tx,
      context,
      awardPolicies.saveAssessmentSummary,
      await commissionOfBid(tx, input.bidId),
    );
    mustBeEvaluating(commission);
    if (!evaluation.bids.some((bid) => bid.id === input.bidId))
      throw new Invalid([{ path: 'input.bidId', message: 'Choose an opened bid.' }]);
    const stored = (await summariesOf(tx, commission.id)).find((one) => one.bidId === input.bidId);
    if ((stored?.revision ?? 0) !== input.revision)
      throw new Conflict('Another officer saved this summary meanwhile. Compare the two and save again.', {
        stored: {
          strengths: stored?.strengths,
          improvements: stored?.improvements,
          whyNotAwarded: stored?.whyNotAwarded,
          revision: stored?.revision,
        },
      });
    await tx.query(
      `INSERT INTO assessment_summary (bid_id, commission_id, strengths, improvements, why_not_awarded, saved_by)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (bid_id) DO UPDATE SET strengths = excluded.strengths, improvements = excluded.improvements,
         why_not_awarded = excluded.why_not_awarded, saved_by = excluded.saved_by, saved_at = clock_timestamp(),
         revision = assessment_summary.revision + 1`,
      [
        input.bidId,
        commission.id,
        input.strengths.trim(),
        input.improvements.trim(),
        input.whyNotAwarded.trim(),
        standing.memberId,
      ],
    );
    await recorded(tx, context, commission, 'save_assessment_summary', {
      bidId: input.bidId,
      revision: input.revision + 1,
    });
    return commission;
  });
}

/** Who changed a draft and when stays on the council's record, without its words. */
const recorded = (
  tx: Tx,
  context: Context,
  commission: CommissionRow,
  verb: string,
  data: Record<string, unknown>,
): Promise<string> =>
  writeHistory(tx, context, {
    subjectKind: 'Commission',
    subjectId: commission.id,
    verb,
    data,
    actingOrganisationId: commission.councilId,
    visibility: 'platform',
  });

/** Whoever comes after the decision was published, or the commission was cancelled, comes too late. */
export function mustBeEvaluating(commission: CommissionRow): void {
  if (commission.state !== CommissionState.EVALUATING)
    throw new Conflict(`This commission is ${commission.state}, so its decision can no longer be changed.`, {
      state: commission.state,
    });
}

/** Conflict when the decision was saved again since it was read; 0 before the first save. */
export async function mustBeRevision(tx: Tx, commissionId: string, revision: number): Promise<void> {
  const stored = await decisionOf(tx, commissionId);
  if ((stored?.revision ?? 0) !== revision)
    throw new Conflict('Another officer saved the decision meanwhile. Look at it again before you go on.', {
      stored: {
        outcome: stored?.outcome,
        reasons: stored?.reasons,
        winners: stored?.winners,
        revision: stored?.revision,
      },
    });
}
