import type { Context } from '../../core/context.js';
import { rows, rowsIn, type Tx } from '../../core/database/index.js';
import { keyedBy } from '../../core/loaders/index.js';
import { loadPolicyArea, type PolicyAreaRow } from './policy-area.queries.js';

/** A member who wants to hear of an area, with the address that the mail goes to. Never shown to anybody. */
export interface Follower {
  memberId: string;
  name: string;
  email: string;
}

/** What of an area somebody follows, and the key by which it ends. */
interface Follow extends Follower {
  areaId: string;
  stopKey: string;
}

const followersSql = `SELECT f.area_id AS "areaId", m.id AS "memberId", m.name, m.email,
    f.stop_key AS "stopKey" FROM area_follow f
  JOIN member m ON m.id = f.member_id
  WHERE f.area_id = ANY($1::uuid[]) AND m.closed_at IS NULL AND m.email IS NOT NULL ORDER BY m.id`;

/** Who follows an area now, for notices only. */
export const followersOf = (tx: Tx, areaId: string): Promise<Follow[]> => rowsIn<Follow>(tx, followersSql, [[areaId]]);

/** Who follows any of several areas, with the areas each follows and the key of each. */
export async function followersOfAny(
  tx: Tx,
  areaIds: readonly string[],
): Promise<(Follower & { stopKeys: Map<string, string> })[]> {
  const found = await rowsIn<Follow>(tx, followersSql, [areaIds]);
  const byMember = new Map<string, Follower & { stopKeys: Map<string, string> }>();
  for (const { areaId, stopKey, ...follower } of found) {
    const known = byMember.get(follower.memberId) ?? { ...follower, stopKeys: new Map<string, string>() };
    known.stopKeys.set(areaId, stopKey);
    byMember.set(follower.memberId, known);
  }
  return [...byMember.values()];
}

/** Whether the viewer follows an area. */
export const viewerFollows = async (context: Context, areaId: string): Promise<boolean> =>
  context.viewer.memberId !== null &&
  (await context.loaders
    .get<true>('viewerFollows', async (ids) => {
      const followed = await rows<{ areaId: string }>(
        context,
        'SELECT area_id AS "areaId" FROM area_follow WHERE member_id = $1 AND area_id = ANY($2::uuid[])',
        [context.viewer.memberId, ids],
      );
      return new Map(followed.map(({ areaId: followedId }) => [followedId, true as const]));
    })
    .load(areaId)) === true;

/** How many members follow an area. */
export const followerCount = async (context: Context, areaId: string): Promise<number> =>
  (
    await context.loaders
      .get<{ id: string; count: number }>('followerCount', async (ids) =>
        keyedBy(
          await rows<{ id: string; count: number }>(
            context,
            `SELECT f.area_id AS id, count(*)::int AS count FROM area_follow f JOIN member m ON m.id = f.member_id
             WHERE f.area_id = ANY($1::uuid[]) AND m.closed_at IS NULL GROUP BY f.area_id`,
            [ids],
          ),
          (counted) => counted.id,
        ),
      )
      .load(areaId)
  )?.count ?? 0;

/** The area whose follow the link of a mail would end; null when it has ended already. */
export async function followedBy(context: Context, key: string): Promise<PolicyAreaRow | null> {
  if (!UUID.test(key)) return null;
  const [found] = await rows<{ areaId: string }>(
    context,
    'SELECT area_id AS "areaId" FROM area_follow WHERE stop_key = $1',
    [key],
  );
  return found ? loadPolicyArea(context, found.areaId) : null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
