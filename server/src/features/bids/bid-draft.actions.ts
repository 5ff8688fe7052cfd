import canonicalize from 'canonicalize';
import type { Context } from '../../core/context.js';
import { inTransaction, rowsIn, type Tx } from '../../core/database/index.js';
import { Conflict, refuseFor, refuseIf } from '../../core/errors/index.js';
import { idOf, newId } from '../../core/ids/index.js';
import { check } from '../../core/policy/index.js';
import { commissionIn } from '../commissions/index.js';
import { actingFor } from '../organisations/index.js';
import type { DraftContent } from './bid.content.js';
import { readDraft } from './bid-draft.content.js';
import type { SaveBidDraftInput, StartBidInput } from './bid-draft.inputs.js';
import { factsFor, type BidFacts } from './bid.facts.js';
import { sealed } from './bid.history.js';
import { bidPolicies } from './bid.policy.js';
import { bidIn } from './bid.queries.js';
import type { BidRow } from './bid.rows.js';
import { closedBlockers, startBlockers } from './bid.rules.js';

/** Starts the organisation's one bid for a commission; answers the bid that there is when it was started before. */
export function startBid(context: Context, input: StartBidInput): Promise<BidRow> {
  return inTransaction(context, async (tx) => {
    const commission = await commissionIn(tx, context, idOf('Commission', input.commissionId));
    const acting = await actingFor(tx, context, input.actingFor);
    check(bidPolicies.startBid, context.viewer, acting);
    const find = (): Promise<{ id: string }[]> =>
      rowsIn<{ id: string }>(tx, 'SELECT id FROM bid WHERE commission_id = $1 AND organisation_id = $2', [
        commission.id,
        acting.organisationId,
      ]);
    const [existing] = await find();
    if (existing) return bidIn(tx, context, existing.id);
    refuseIf(startBlockers(commission, acting.organisationId));
    const [started] = await rowsIn<{ id: string }>(
      tx,
      `INSERT INTO bid (id, commission_id, organisation_id, created_by) VALUES ($1, $2, $3, $4)
       ON CONFLICT (commission_id, organisation_id) DO NOTHING RETURNING id`,
      [newId(), commission.id, acting.organisationId, context.viewer.memberId],
    );
    // Another of the organisation's people was faster: theirs is the bid.
    if (!started) return bidIn(tx, context, (await find())[0]!.id);
    await tx.query('INSERT INTO bid_content (bid_id, saved_by) VALUES ($1, $2)', [started.id, context.viewer.memberId]);
    await sealed(tx, context, started.id, 'start', acting.organisationId, {});
    return bidIn(tx, context, started.id);
  });
}

/**
 * Saves the whole draft over the revision that was read; Conflict with the other version when its words have changed
 * since. What is stored already is not saved again, so that looking at a draft voids no approval of it.
 */
export function saveBidDraft(context: Context, input: SaveBidDraftInput): Promise<BidRow> {
  return inTransaction(context, async (tx) => {
    const facts = await factsFor(tx, context, input);
    check(bidPolicies.saveBidDraft, context.viewer, facts);
    refuseFor(closedBlockers(facts));
    const draft = readDraft(input, facts);
    if (saysTheSame(facts, draft)) return bidIn(tx, context, facts.id);
    const [saved] = await rowsIn<{ revision: number }>(
      tx,
      `UPDATE bid_content SET revision = revision + 1, written_revision = revision + 1, answers = $3, price_lines = $4, delivery_plan = $5, milestones = $6,
         team = $7, conditions = $8, saved_by = $9, saved_at = clock_timestamp()
       WHERE bid_id = $1 AND coalesce(written_revision, revision) <= $2 AND revision >= $2 RETURNING revision`,
      [
        facts.id,
        input.revision,
        JSON.stringify(draft.answers),
        JSON.stringify(draft.priceLines),
        draft.deliveryPlan,
        JSON.stringify(draft.milestones),
        JSON.stringify(draft.team),
        JSON.stringify(draft.conditions),
        context.viewer.memberId,
      ],
    );
    if (!saved) await answerLateSave(tx, context, input, draft);
    else await sealed(tx, context, facts.id, 'save', facts.organisationId, { revision: saved.revision });
    return bidIn(tx, context, facts.id);
  });
}

/** The draft has moved on. The same words saved twice (a retry) are no conflict; anything else shows both versions. */
async function answerLateSave(tx: Tx, context: Context, input: SaveBidDraftInput, draft: DraftContent): Promise<void> {
  const other = await factsFor(tx, context, input);
  if (saysTheSame(other, draft)) return;
  throw new Conflict('Somebody else has saved this draft since you read it. Look at both versions and choose.', {
    revision: other.revision,
    savedAt: other.savedAt,
    draft: contentOf(other),
  });
}

const saysTheSame = (facts: BidFacts, draft: DraftContent): boolean =>
  canonicalize(contentOf(facts)) === canonicalize({ ...draft, documents: facts.documents });

const contentOf = (facts: BidFacts): DraftContent => ({
  answers: facts.answers,
  priceLines: facts.priceLines,
  deliveryPlan: facts.deliveryPlan,
  milestones: facts.milestones,
  team: facts.team,
  conditions: facts.conditions,
  documents: facts.documents,
});
