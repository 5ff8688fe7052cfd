import type { Context } from '../../core/context.js';
import type { Tx } from '../../core/database/index.js';
import { Conflict, Refused } from '../../core/errors/index.js';
import { idOf } from '../../core/ids/index.js';
import { check, type PolicyRow } from '../../core/policy/index.js';
import { rolesIn } from '../organisations/index.js';
import { contentOf } from './commission.content.js';
import type { CouncilFacts } from './commission.policy.js';
import { commissionForUpdate, commissionIn } from './commission.queries.js';
import type { CommissionRow } from './commission.rows.js';
import { CommissionOrigin, CommissionState } from './commission.words.js';

/** The opening of every verb on a commission: visible, allowed, not imported, locked. */
export async function lockFor(
  tx: Tx,
  context: Context,
  row: PolicyRow<CouncilFacts>,
  globalId: string,
): Promise<CommissionRow> {
  const seen = await commissionIn(tx, context, idOf('Commission', globalId));
  check(row, context.viewer, { roles: await rolesIn(tx, context.viewer.memberId, seen.councilId) });
  if (seen.origin === CommissionOrigin.IMPORTED)
    throw new Refused(['This notice was published elsewhere and is read-only here.']);
  return commissionForUpdate(tx, seen.id);
}

/** Conflict unless it still is a draft. */
export function mustBeDraft(commission: CommissionRow): void {
  if (commission.state !== CommissionState.DRAFT)
    throw new Conflict('This commission has been published, so its draft can no longer be changed.', {
      state: commission.state,
    });
}

/** Conflict, with what is stored now, when the draft was saved by somebody else since it was read. */
export async function mustBeRevision(tx: Tx, commission: CommissionRow, revision: number): Promise<void> {
  if (commission.revision !== revision)
    throw new Conflict('Somebody else saved this draft after you opened it. Nothing of yours was stored yet.', {
      revision: commission.revision,
      current: await contentOf(tx, commission.id),
    });
}
