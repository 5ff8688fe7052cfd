import type { Context } from '../../core/context.js';
import { inTransaction, rowsIn, type Tx } from '../../core/database/index.js';
import { refuseIf } from '../../core/errors/index.js';
import { writeHistory } from '../../core/history/index.js';
import { idOf, newId } from '../../core/ids/index.js';
import { lockFor } from './commission.lock.js';
import { commissionPolicies } from './commission.policy.js';
import type { CommissionRow } from './commission.rows.js';
import { panelOf } from './panel.queries.js';
import { addToPanelBlockers, removeFromPanelBlockers } from './panel.rules.js';
import type { PanelMemberInput } from './publish.inputs.js';

/** Names an evaluator of the council to the panel. Answers the commission's id. */
export async function addPanelMember(context: Context, input: PanelMemberInput): Promise<string> {
  return inTransaction(context, async (tx) => {
    const commission = await lockFor(tx, context, commissionPolicies.addPanelMember, input.id);
    const memberId = idOf('Member', input.memberId);
    const panel = await panelOf(tx, commission.id);
    refuseIf(
      addToPanelBlockers({
        state: commission.state,
        isEvaluator: await isEvaluator(tx, commission.councilId, memberId),
        isOnPanel: panel.some((one) => one.memberId === memberId),
      }),
    );
    await tx.query('INSERT INTO panel_member (id, commission_id, member_id) VALUES ($1, $2, $3)', [
      newId(),
      commission.id,
      memberId,
    ]);
    await tell(tx, context, commission, 'add_panel_member', memberId);
    return commission.id;
  });
}

/** Takes an evaluator off the panel; what they did stays on record. Answers the commission's id. */
export async function removePanelMember(context: Context, input: PanelMemberInput): Promise<string> {
  return inTransaction(context, async (tx) => {
    const commission = await lockFor(tx, context, commissionPolicies.removePanelMember, input.id);
    const memberId = idOf('Member', input.memberId);
    const panel = await panelOf(tx, commission.id);
    refuseIf(
      removeFromPanelBlockers({
        state: commission.state,
        isOnPanel: panel.some((one) => one.memberId === memberId),
        othersWhoEvaluate: panel.filter((one) => one.isEvaluator && one.memberId !== memberId).length,
      }),
    );
    await tx.query(
      'UPDATE panel_member SET removed_at = clock_timestamp() WHERE commission_id = $1 AND member_id = $2 AND removed_at IS NULL',
      [commission.id, memberId],
    );
    await tell(tx, context, commission, 'remove_panel_member', memberId);
    return commission.id;
  });
}

async function isEvaluator(tx: Tx, councilId: string, memberId: string): Promise<boolean> {
  const found = await rowsIn(
    tx,
    `SELECT 1 FROM organisation_membership WHERE organisation_id = $1 AND member_id = $2 AND ended_at IS NULL
       AND 'evaluator' = ANY(roles)`,
    [councilId, memberId],
  );
  return found.length > 0;
}

/** Who evaluates is the council's own business. */
const tell = (tx: Tx, context: Context, commission: CommissionRow, verb: string, memberId: string): Promise<string> =>
  writeHistory(tx, context, {
    subjectKind: 'Commission',
    subjectId: commission.id,
    verb,
    data: { memberId },
    actingOrganisationId: commission.councilId,
    visibility: 'parties',
  });
