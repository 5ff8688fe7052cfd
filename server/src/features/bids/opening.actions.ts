import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/database/index.js';
import { Conflict, refuseFor } from '../../core/errors/index.js';
import { idOf } from '../../core/ids/index.js';
import { move } from '../../core/lifecycle/index.js';
import { check } from '../../core/policy/index.js';
import {
  commissionForUpdate,
  commissionIn,
  commissionLifecycle,
  CommissionState,
  openerFacts,
  type CommissionRow,
} from '../commissions/index.js';
import { rolesIn } from '../organisations/index.js';
import { bidPolicies } from './bid.policy.js';
import type { OpenBidsInput } from './opening.inputs.js';
import { isOpened, openBlockers } from './opening.rules.js';
import { recordsOf } from './opened-bids.queries.js';

/**
 * Opens every bid that counts, in one public act after the deadline. Takes the commission FOR UPDATE first, so that
 * every submission in flight is either counted or refused, and stamps second.
 */
export function openBids(context: Context, input: OpenBidsInput): Promise<CommissionRow> {
  return inTransaction(context, async (tx) => {
    const seen = await commissionIn(tx, context, idOf('Commission', input.commissionId));
    const roles = await rolesIn(tx, context.viewer.memberId, seen.councilId);
    check(bidPolicies.openBids, context.viewer, { roles });
    const commission = await commissionForUpdate(tx, seen.id);
    if (isOpened(commission.state)) throw new Conflict('Somebody else has opened these bids already.');
    refuseFor(openBlockers(commission, await openerFacts(tx, context.viewer.memberId, commission.councilId)));

    await tx.query(
      `UPDATE bid SET opened_at = clock_timestamp() WHERE commission_id = $1 AND state = 'submitted' AND confirmed_version = $2`,
      [commission.id, commission.version],
    );
    const opened = await recordsOf(tx, commission.id);
    await tx.query(
      `INSERT INTO bid_opening (commission_id, opened_by, opened_at, bid_count, names_officer)
       VALUES ($1, $2, clock_timestamp(), $3, $4)`,
      [commission.id, context.viewer.memberId, opened.length, input.publishOfficerName],
    );
    await move(tx, context, commissionLifecycle, commission.id, 'open_bids', {
      actingOrganisationId: commission.councilId,
      data: { bidCount: opened.length, bids: opened },
    });
    return { ...commission, state: CommissionState.EVALUATING };
  });
}
