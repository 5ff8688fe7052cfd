import type { Context } from '../../core/context.js';
import { inTransaction, type Tx } from '../../core/database/index.js';
import { refuseIf } from '../../core/errors/index.js';
import { newId } from '../../core/ids/index.js';
import { move } from '../../core/lifecycle/index.js';
import { commissionLifecycle, type CommissionRow, type CommissionState } from '../commissions/index.js';
import { actOn, pointsOf, type BidPoints, type Evaluation } from '../evaluation/index.js';
import { publishedBids, summaryContent } from './award.content.js';
import { awardPolicies } from './award.policy.js';
import { decisionOf, summariesOf } from './award.queries.js';
import type { DecisionRow } from './award.rows.js';
import { publishBlockers } from './award.rules.js';
import { AwardOutcome } from './award.words.js';
import { mustBeEvaluating, mustBeRevision } from './draft.actions.js';

export interface PublishInput {
  commissionId: string;
  /** The revision of the decision that the officer has read. */
  revision: number;
}

/** Makes the award as saved: rows for the winners, summaries for every bidder, one public row of history. */
export const publishAward = (context: Context, input: PublishInput): Promise<CommissionRow> =>
  publish(context, input, AwardOutcome.AWARDED);

/** Ends the commission without an award, with the saved reasons and a summary for every bidder. */
export const closeWithoutAward = (context: Context, input: PublishInput): Promise<CommissionRow> =>
  publish(context, input, AwardOutcome.UNSUCCESSFUL);

const verbs = {
  [AwardOutcome.AWARDED]: { mutation: 'publishAward', verb: 'award', other: 'The saved decision is to make no award.' },
  [AwardOutcome.UNSUCCESSFUL]: {
    mutation: 'closeWithoutAward',
    verb: 'close_without_award',
    other: 'The saved decision is to make an award.',
  },
} as const;

function publish(context: Context, input: PublishInput, outcome: AwardOutcome): Promise<CommissionRow> {
  const { mutation, verb, other } = verbs[outcome];
  return inTransaction(context, async (tx) => {
    const { commission, evaluation } = await actOn(tx, context, awardPolicies[mutation], input.commissionId);
    mustBeEvaluating(commission);
    await mustBeRevision(tx, commission.id, input.revision);
    const decision = await decisionOf(tx, commission.id);
    const points = pointsOf(evaluation);
    const blockers = publishBlockers(evaluation, decision, await summariesOf(tx, commission.id), points);
    refuseIf([
      ...blockers.map((reason) => reason.message),
      ...(decision?.outcome && decision.outcome !== outcome ? [other] : []),
    ]);
    const awards = await writeAwards(tx, evaluation, decision);
    await freeze(tx, context, evaluation, decision, points);
    const state = await move(tx, context, commissionLifecycle, commission.id, verb, {
      reason: decision?.reasons ?? '',
      data: { awards, bids: evaluation.bids.length },
      actingOrganisationId: commission.councilId,
    });
    return { ...commission, state: state as CommissionState };
  });
}

/** One award row for each winning bid, at the price bid. */
async function writeAwards(tx: Tx, evaluation: Evaluation, decision: DecisionRow | null): Promise<string[]> {
  const winners = evaluation.bids.filter((bid) => decision?.winners.includes(bid.id));
  const ids = winners.map(() => newId());
  for (const [i, bid] of winners.entries())
    await tx.query(
      'INSERT INTO award (id, commission_id, bid_id, organisation_id, amount, currency) VALUES ($1, $2, $3, $4, $5, $6)',
      [ids[i], evaluation.commissionId, bid.id, bid.organisationId, bid.netTotal, evaluation.currency],
    );
  return ids;
}

/** Keeps the public table and every summary as they are published: what was told stays as it was told. */
async function freeze(
  tx: Tx,
  context: Context,
  evaluation: Evaluation,
  decision: DecisionRow | null,
  points: readonly BidPoints[],
): Promise<void> {
  const winners = decision?.winners ?? [];
  for (const row of points)
    await tx.query('UPDATE assessment_summary SET content = $2, published_at = clock_timestamp() WHERE bid_id = $1', [
      row.bidId,
      JSON.stringify(summaryContent(evaluation, row, winners.includes(row.bidId))),
    ]);
  await tx.query(
    `UPDATE award_decision SET bids = $2, published_at = clock_timestamp(), published_by = $3 WHERE commission_id = $1`,
    [evaluation.commissionId, JSON.stringify(publishedBids(evaluation, points, winners)), context.viewer.memberId],
  );
}
