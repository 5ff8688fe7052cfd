import type { Context } from '../../core/context.js';
import { inTransaction, rowsIn, type Tx } from '../../core/database/index.js';
import { refuseFor } from '../../core/errors/index.js';
import { move } from '../../core/lifecycle/index.js';
import { link } from '../../core/links/index.js';
import type { PolicyRow } from '../../core/policy/index.js';
import { inLondon } from '../../core/time/index.js';
import { commissionLifecycle } from './commission.lifecycle.js';
import { lockFor, mustBeDraft, mustBeRevision } from './commission.lock.js';
import { commissionPolicies, type CouncilFacts } from './commission.policy.js';
import type { EndCommissionInput, PublishCommissionInput } from './publish.inputs.js';
import { publishFacts } from './publish.queries.js';
import { publishBlockers } from './publish.rules.js';
import { writeVersion } from './version.queries.js';
import { VersionKind } from './version.words.js';

/** Publishes a draft: gives it its reference, keeps version 1 and opens it for bids. Answers its id. */
export async function publishCommission(context: Context, input: PublishCommissionInput): Promise<string> {
  return inTransaction(context, async (tx) => {
    const draft = await lockFor(tx, context, commissionPolicies.publishCommission, input.id);
    mustBeDraft(draft);
    await mustBeRevision(tx, draft, input.revision);
    const facts = await publishFacts(tx, draft.id);
    refuseFor(publishBlockers(facts));
    const reference = await nextReference(tx, draft.councilId, facts.now);
    const publishedBy = context.viewer.memberId;
    const version = await writeVersion(tx, draft.id, { kind: VersionKind.PUBLISHED, reason: '', publishedBy });
    await tx.query(
      'UPDATE commission SET reference = $2, version = $3, published_at = clock_timestamp() WHERE id = $1',
      [draft.id, reference, version],
    );
    if (draft.areaId)
      await link(tx, { kind: 'Commission', id: draft.id }, 'commissioned-from', {
        kind: 'PolicyArea',
        id: draft.areaId,
      });
    await move(tx, context, commissionLifecycle, draft.id, 'publish', {
      actingOrganisationId: draft.councilId,
      data: { reference, version },
    });
    return draft.id;
  });
}

/** The next reference of the council in this year, such as NCC-2026-014. The counter's row is locked until the end. */
async function nextReference(tx: Tx, councilId: string, now: Date): Promise<string> {
  const year = Number(inLondon(now).date.slice(0, 4));
  const [counted] = await rowsIn<{ last: number; prefix: string }>(
    tx,
    `INSERT INTO reference_counter (council_id, year, last) VALUES ($1, $2, 1)
     ON CONFLICT (council_id, year) DO UPDATE SET last = reference_counter.last + 1
     RETURNING last, (SELECT reference_prefix FROM organisation WHERE id = $1) AS prefix`,
    [councilId, year],
  );
  return `${counted?.prefix}-${year}-${String(counted?.last).padStart(3, '0')}`;
}

/** Takes an open commission back. Its bids stay sealed for ever. */
export const withdrawCommission = (context: Context, input: EndCommissionInput): Promise<string> =>
  end(context, commissionPolicies.withdrawCommission, 'withdraw', input);

/** Ends a commission before an award. */
export const cancelCommission = (context: Context, input: EndCommissionInput): Promise<string> =>
  end(context, commissionPolicies.cancelCommission, 'cancel', input);

const end = (
  context: Context,
  row: PolicyRow<CouncilFacts>,
  verb: string,
  { id, reason }: EndCommissionInput,
): Promise<string> =>
  inTransaction(context, async (tx) => {
    const commission = await lockFor(tx, context, row, id);
    await move(tx, context, commissionLifecycle, commission.id, verb, {
      reason: reason.trim(),
      actingOrganisationId: commission.councilId,
    });
    return commission.id;
  });
