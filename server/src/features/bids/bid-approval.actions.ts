import type { Context } from '../../core/context.js';
import { inTransaction, rowsIn, type Tx } from '../../core/database/index.js';
import { Conflict, refuseFor } from '../../core/errors/index.js';
import { check } from '../../core/policy/index.js';
import type { ApproveBidInput, RequestBidApprovalInput } from './bid-approval.inputs.js';
import { requestBlockers } from './bid-approval.rules.js';
import { factsFor } from './bid.facts.js';
import { sealed } from './bid.history.js';
import { bidPolicies } from './bid.policy.js';
import { bidIn } from './bid.queries.js';
import type { BidRow } from './bid.rows.js';
import { closedBlockers } from './bid.rules.js';

/** Asks the organisation's signatories to approve exactly this draft. Asking twice for one draft changes nothing. */
export function requestBidApproval(context: Context, input: RequestBidApprovalInput): Promise<BidRow> {
  return inTransaction(context, async (tx) => {
    const facts = await factsFor(tx, context, input);
    check(bidPolicies.requestBidApproval, context.viewer, facts);
    refuseFor(requestBlockers(facts, await signatoriesOf(tx, facts.organisationId)));
    await mustBeRevision(tx, facts.id, input.revision);
    const asked = await rowsIn(
      tx,
      `INSERT INTO bid_approval_request (bid_id, content_revision, requested_by) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING RETURNING 1`,
      [facts.id, input.revision, context.viewer.memberId],
    );
    if (asked.length > 0)
      await sealed(tx, context, facts.id, 'request_approval', facts.organisationId, { revision: input.revision });
    return bidIn(tx, context, facts.id);
  });
}

/** A signatory approves exactly the draft that they read. Doing it twice changes nothing. */
export function approveBid(context: Context, input: ApproveBidInput): Promise<BidRow> {
  return inTransaction(context, async (tx) => {
    const facts = await factsFor(tx, context, input);
    check(bidPolicies.approveBid, context.viewer, facts);
    refuseFor(closedBlockers(facts));
    await mustBeRevision(tx, facts.id, input.revision);
    const approved = await rowsIn(
      tx,
      'INSERT INTO bid_approval (bid_id, content_revision, approved_by) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1',
      [facts.id, input.revision, context.viewer.memberId],
    );
    if (approved.length > 0)
      await sealed(tx, context, facts.id, 'approve', facts.organisationId, { revision: input.revision });
    return bidIn(tx, context, facts.id);
  });
}

/** Conflict when the draft is no longer the one that was read; until the transaction ends nobody can change it. */
async function mustBeRevision(tx: Tx, bidId: string, revision: number): Promise<void> {
  const [current] = await rowsIn<{ revision: number }>(
    tx,
    'SELECT revision FROM bid_content WHERE bid_id = $1 FOR SHARE',
    [bidId],
  );
  if (current?.revision !== revision)
    throw new Conflict('The draft has changed since you read it. Read what it says now, then go on.', {
      revision: current?.revision,
    });
}

async function signatoriesOf(tx: Tx, organisationId: string): Promise<number> {
  const [row] = await rowsIn<{ count: number }>(
    tx,
    `SELECT count(*)::int AS count FROM organisation_membership
     WHERE organisation_id = $1 AND ended_at IS NULL AND 'signatory' = ANY(roles)`,
    [organisationId],
  );
  return row?.count ?? 0;
}
