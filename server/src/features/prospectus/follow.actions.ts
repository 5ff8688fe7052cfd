import type { Context } from '../../core/context.js';
import { inTransaction, type Tx } from '../../core/database/index.js';
import { NotFound } from '../../core/errors/index.js';
import { idOf } from '../../core/ids/index.js';
import { followedBy } from './followers.queries.js';
import { check, type PolicyRow } from '../../core/policy/index.js';
import { policyAreasById, type PolicyAreaRow } from './policy-area.queries.js';
import { prospectusPolicies } from './prospectus.policy.js';

/** From now on the member hears when the area changes. Twice changes nothing. Whom one follows is nobody else's business, so no history is written. */
export const followPolicyArea = (context: Context, input: { areaId: string }): Promise<PolicyAreaRow> =>
  change(context, input.areaId, prospectusPolicies.followPolicyArea, (tx, areaId) =>
    tx.query(
      'INSERT INTO area_follow (member_id, area_id, stop_key) VALUES ($1, $2, gen_random_uuid()) ON CONFLICT DO NOTHING',
      [context.viewer.memberId, areaId],
    ),
  );

/** The member hears no more of the area. Twice changes nothing. */
export const unfollowPolicyArea = (context: Context, input: { areaId: string }): Promise<PolicyAreaRow> =>
  change(context, input.areaId, prospectusPolicies.unfollowPolicyArea, (tx, areaId) =>
    tx.query('DELETE FROM area_follow WHERE member_id = $1 AND area_id = $2', [context.viewer.memberId, areaId]),
  );

/** Ends a follow by the link of a mail, whoever holds it. A link that was used, or never was one, is NotFound. */
export const stopFollowing = (context: Context, input: { key: string }): Promise<PolicyAreaRow> =>
  inTransaction(context, async (tx) => {
    check(prospectusPolicies.stopFollowing, context.viewer, {});
    const area = await followedBy(context, input.key);
    if (!area) throw new NotFound('What this link would end');
    await tx.query('DELETE FROM area_follow WHERE stop_key = $1', [input.key]);
    return area;
  });

async function change(
  context: Context,
  globalId: string,
  policy: PolicyRow<object>,
  write: (tx: Tx, areaId: string) => Promise<unknown>,
): Promise<PolicyAreaRow> {
  const areaId = idOf('PolicyArea', globalId);
  const area = (await policyAreasById(context, [areaId])).get(areaId);
  if (!area) throw new NotFound('PolicyArea');
  check(policy, context.viewer, {});
  await inTransaction(context, (tx) => write(tx, areaId));
  return area;
}
