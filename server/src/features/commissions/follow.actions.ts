import type { Context } from '../../core/context.js';
import { inTransaction, rows, type Tx } from '../../core/database/index.js';
import { idOf } from '../../core/ids/index.js';
import { keyedBy } from '../../core/loaders/index.js';
import { check } from '../../core/policy/index.js';
import { clarificationPolicies } from './clarification.policy.js';
import { commissionIn } from './commission.queries.js';

/** From now on the member hears what happens to the commission. Whom one follows is nobody else's business: no history. */
export const followCommission = (context: Context, globalId: string): Promise<string> =>
  change(context, globalId, (tx, id) =>
    tx.query('INSERT INTO commission_follow (member_id, commission_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      context.viewer.memberId,
      id,
    ]),
  );

/** The member hears no more of it. Twice changes nothing. */
export const unfollowCommission = (context: Context, globalId: string): Promise<string> =>
  change(context, globalId, (tx, id) =>
    tx.query('DELETE FROM commission_follow WHERE member_id = $1 AND commission_id = $2', [
      context.viewer.memberId,
      id,
    ]),
  );

const change = (context: Context, globalId: string, write: (tx: Tx, id: string) => Promise<unknown>): Promise<string> =>
  inTransaction(context, async (tx) => {
    const { id } = await commissionIn(tx, context, idOf('Commission', globalId));
    check(clarificationPolicies.followCommission, context.viewer, {});
    await write(tx, id);
    return id;
  });

const FOLLOWED = `SELECT commission_id AS id FROM commission_follow
  WHERE commission_id = ANY($1::uuid[]) AND member_id = $2`;

/** Whether the viewer follows it. */
export async function viewerFollows(context: Context, commissionId: string): Promise<boolean> {
  const { memberId } = context.viewer;
  if (!memberId) return false;
  const batch = async (ids: readonly string[]): Promise<Map<string, object>> =>
    keyedBy(await rows<{ id: string }>(context, FOLLOWED, [ids, memberId]), (row) => row.id);
  return (await context.loaders.get('followedCommission', batch).load(commissionId)) !== null;
}
