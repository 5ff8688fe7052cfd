import type { Context } from '../../core/context.js';
import { inTransaction, type Tx } from '../../core/database/index.js';
import { Conflict, Refused, refuseFor } from '../../core/errors/index.js';
import { writeHistory } from '../../core/history/index.js';
import { amendDocuments } from './amendment.documents.js';
import type { AmendCommissionInput } from './amendment.inputs.js';
import type { AmendmentOutcome } from './amendment.rows.js';
import { amendmentBlockers, deadlineAfter } from './amendment.rules.js';
import { AmendmentKind } from './amendment.words.js';
import { contentOf } from './commission.content.js';
import { lockFor } from './commission.lock.js';
import { commissionPolicies } from './commission.policy.js';
import type { CommissionRow } from './commission.rows.js';
import { CommissionState } from './commission.words.js';
import { contentChanges } from './content.changes.js';
import { correctionBlockers } from './correction.rules.js';
import { writeConditions, writeCriteria } from './draft.parts.js';
import { dateWarnings } from './dates.rules.js';
import { publishFacts } from './publish.queries.js';
import { writeVersion } from './version.queries.js';
import { VersionKind } from './version.words.js';

/** Publishes an amendment of an open commission. Answers the commission's id and what came of it. */
export const amendCommission = (
  context: Context,
  input: AmendCommissionInput,
): Promise<{ id: string; outcome: AmendmentOutcome }> =>
  inTransaction(context, async (tx) => {
    const { commission, outcome } = await apply(tx, context, input);
    refuseFor(outcome.blockers);
    const material = input.as === AmendmentKind.MATERIAL_CHANGE;
    const version = commission.version + (material ? 1 : 0);
    await tx.query('UPDATE commission SET version = $2, revision = revision + 1 WHERE id = $1', [
      commission.id,
      version,
    ]);
    const number = await writeVersion(tx, commission.id, {
      kind: material ? VersionKind.MATERIAL_CHANGE : VersionKind.CORRECTION,
      version,
      reason: input.reason.trim(),
      publishedBy: context.viewer.memberId,
    });
    await writeHistory(tx, context, {
      subjectKind: 'Commission',
      subjectId: commission.id,
      verb: material ? 'amend' : 'correct',
      reason: input.reason.trim(),
      data: {
        number,
        version,
        changed: outcome.changes.map(({ label }) => label),
        deadlineMoved: outcome.deadlineMoved,
      },
      actingOrganisationId: commission.councilId,
      visibility: 'public',
    });
    return { id: commission.id, outcome };
  });

class Undo extends Error {}

/** What publishing would do: the very same steps, undone. */
export async function previewAmendment(context: Context, input: AmendCommissionInput): Promise<AmendmentOutcome> {
  let seen: AmendmentOutcome | undefined;
  try {
    await inTransaction(context, async (tx) => {
      seen = (await apply(tx, context, input)).outcome;
      throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  return seen!;
}

/** Locks, writes the words, moves the deadline where bidders would have too little time, and says what all that means. */
async function apply(
  tx: Tx,
  context: Context,
  input: AmendCommissionInput,
): Promise<{ commission: CommissionRow; outcome: AmendmentOutcome }> {
  const commission = await lockFor(tx, context, commissionPolicies.amendCommission, input.id);
  mustBeOpen(commission);
  const before = await contentOf(tx, commission.id);
  if (commission.revision !== input.revision)
    throw new Conflict('This commission was amended after you opened it. Look at it again, then repeat your changes.', {
      revision: commission.revision,
      current: before,
    });
  await writeWords(tx, context, commission.id, input);
  const asked = await publishFacts(tx, commission.id);
  const deadline = asked.content.bidsCloseAt === null ? null : new Date(asked.content.bidsCloseAt);
  const moved = deadline && input.as === AmendmentKind.MATERIAL_CHANGE ? deadlineAfter(deadline, asked.now) : deadline;
  const deadlineMoved = moved !== null && moved.getTime() !== deadline?.getTime();
  if (deadlineMoved) await tx.query('UPDATE commission SET bids_close_at = $2 WHERE id = $1', [commission.id, moved]);
  const facts = deadlineMoved ? await publishFacts(tx, commission.id) : asked;
  const changes = contentChanges(before, facts.content);
  const blockers = amendmentBlockers({ as: input.as, before, facts, changes });
  return {
    commission,
    outcome: {
      changes,
      blockers,
      correctionBlockers: correctionBlockers(before, facts.content, changes),
      warnings: dateWarnings(facts.content, facts.now),
      bidsCloseAt: moved,
      deadlineMoved,
      needsReconfirmation: input.as === AmendmentKind.MATERIAL_CHANGE,
    },
  };
}

/** Refused unless bids may still be submitted; the state was settled under the lock. */
export function mustBeOpen({ state, bidsCloseAt }: Pick<CommissionRow, 'state' | 'bidsCloseAt'>): void {
  if (state === CommissionState.DRAFT)
    throw new Refused(['This is a draft: edit it. Only a published commission is amended.']);
  if (state !== CommissionState.OPEN || !bidsCloseAt)
    throw new Refused(['Only an open commission can change. This one takes no bids any more.']);
}

async function writeWords(tx: Tx, context: Context, id: string, input: AmendCommissionInput): Promise<void> {
  await tx.query(
    `UPDATE commission SET title = $2, summary = $3, brief = $4, budget_min = $5, budget_max = $6,
       budget_includes_vat = $7, starts_on = $8, duration_months = $9, questions_close_at = $10, answers_by = $11,
       bids_close_at = $12, award_expected_on = $13, price_method = $14, intellectual_property = $15, insurance = $16,
       payment_schedule = $17, data_protection_role = $18 WHERE id = $1`,
    [
      id,
      input.title.trim(),
      input.summary.trim(),
      input.brief,
      input.budgetMin ?? null,
      input.budgetMax ?? null,
      input.budgetIncludesVat ?? null,
      input.startsOn ?? null,
      input.durationMonths ?? null,
      input.questionsCloseAt ?? null,
      input.answersBy ?? null,
      input.bidsCloseAt ?? null,
      input.awardExpectedOn ?? null,
      input.priceMethod,
      input.intellectualProperty.trim(),
      input.insurance.trim(),
      input.paymentSchedule.trim(),
      input.dataProtectionRole ?? '',
    ],
  );
  await writeConditions(tx, id, input.conditions);
  await writeCriteria(tx, id, input.criteria);
  if (input.documents) await amendDocuments(tx, context, id, input.documents);
}
