import type { Context } from '../../core/context.js';
import { Conflict, Refused, refuseFor } from '../../core/errors/index.js';
import { check } from '../../core/policy/index.js';
import { factsFor, type BidFacts } from './bid.facts.js';
import { bidPolicies } from './bid.policy.js';
import { loadBid } from './bid.queries.js';
import type { BidRow } from './bid.rows.js';
import { closedBlockers, endedReason, lateReason, submitBlockers } from './bid.rules.js';
import { newReceiptReference, seal, submittedContent } from './bid-submission.content.js';
import { submissionByKey, type ReceiptRow } from './bid-submission.queries.js';
import { receive, takeBack, type Decision } from './bid-submit.statement.js';
import { BidState } from './bid.words.js';
import type { SubmitBidInput, WithdrawBidInput } from './bid-submit.inputs.js';

export interface Submitted {
  bid: BidRow;
  receipt: ReceiptRow;
}

/**
 * Submits the draft: everything is checked at once without a lock, then one statement decides and writes. This is
 * the one verb that leaves the straight line, so that bidders at a deadline do not queue behind each other.
 */
export async function submitBid(context: Context, input: SubmitBidInput): Promise<Submitted> {
  const facts = await factsFor(context, context, input);
  check(bidPolicies.submitBid, context.viewer, facts);
  const earlier = facts.submittedRevision > 0 ? await answeredBefore(context, facts, input) : null;
  if (earlier) return { bid: rowOf(facts), receipt: earlier };
  if (input.commissionVersion !== facts.version) throw commissionChanged(facts.version);
  if (input.revision !== facts.revision) throw draftChanged(facts.revision);
  refuseFor(submitBlockers(facts));

  const content = submittedContent(facts);
  const receipt = newReceiptReference();
  const hashed = seal(content);
  const decision = await receive(context, facts, { receipt, key: input.idempotencyKey, content, ...hashed });
  if (!decision.written) {
    const same = await answeredBefore(context, facts, input);
    if (same) return { bid: (await loadBid(context, facts.id))!, receipt: same };
    throw refusalOf(decision, facts);
  }
  const row: ReceiptRow = {
    bidId: facts.id,
    revision: content.revision,
    reference: receipt,
    receivedAt: decision.at,
    sha256: hashed.sha256,
    commissionVersion: facts.version,
  };
  const submitted = { state: BidState.SUBMITTED, submittedRevision: row.revision, confirmedVersion: facts.version };
  return { bid: rowOf({ ...facts, ...submitted }), receipt: row };
}

/** Takes a submitted bid back until the deadline. Every revision is kept, and it may be submitted again. */
export async function withdrawBid(context: Context, input: WithdrawBidInput): Promise<BidRow> {
  const facts = await factsFor(context, context, input);
  check(bidPolicies.withdrawBid, context.viewer, facts);
  refuseFor(closedBlockers(facts));
  const decision = await takeBack(context, facts, input.submittedRevision);
  if (!decision.written) throw refusalOf(decision, facts);
  return (await loadBid(context, facts.id))!;
}

/** The receipt once given for this key; Conflict when the key was used for another draft. */
async function answeredBefore(context: Context, facts: BidFacts, input: SubmitBidInput): Promise<ReceiptRow | null> {
  const found = await submissionByKey(context, facts.id, input.idempotencyKey);
  if (!found) return null;
  if (found.contentRevision !== input.revision || found.commissionVersion !== input.commissionVersion)
    throw new Conflict('This idempotency key was used for another submission of this bid. Use a new one.');
  return found;
}

/** Why the statement wrote nothing: the deadline first, then what somebody else changed in between. */
function refusalOf(decision: Decision, facts: BidFacts): Refused | Conflict {
  const { commissionState, at, bidsCloseAt } = decision;
  if (commissionState === 'withdrawn' || commissionState === 'cancelled') return new Refused([endedReason]);
  if (commissionState !== 'open' || at >= bidsCloseAt) return new Refused([lateReason(bidsCloseAt, at)]);
  if (decision.version !== facts.version) return commissionChanged(decision.version);
  if (decision.revision !== facts.revision) return draftChanged(decision.revision);
  return new Conflict('Somebody else of your organisation submitted or withdrew this bid. Look at it again.', {
    state: decision.bidState,
    submittedRevision: decision.submittedRevision,
  });
}

const commissionChanged = (version: number): Conflict =>
  new Conflict('The council has changed this commission since you read it. Read the change, then submit.', {
    commissionVersion: version,
  });

const draftChanged = (revision: number): Conflict =>
  new Conflict('Somebody has saved the draft since you read it. Read it again, then submit.', { revision });

/** The bid's row from what was read, so that it need not be read again. */
const rowOf = (facts: BidFacts): BidRow => ({
  ...facts,
  commissionVersion: facts.version,
  isParty: true,
  pricesRevealed: false,
});
