import type { Context } from '../../core/context.js';
import { rows } from '../../core/database/index.js';
import { groupedBy } from '../../core/loaders/index.js';

export interface JoinRequestRow {
  id: string;
  organisationId: string;
  memberId: string;
  memberName: string;
  message: string;
  createdAt: Date;
  state: string;
}

/** Columns of a request `r` with `m`, who asks. */
export const joinRequestColumns = `r.id, r.organisation_id AS "organisationId", r.member_id AS "memberId",
  m.name AS "memberName", r.message, r.created_at AS "createdAt", r.state`;

/** Requests to join an organisation that wait for an answer, for its administrators; oldest first, batched. */
export async function joinRequestsOf(context: Context, organisationId: string): Promise<JoinRequestRow[]> {
  const batch = async (ids: readonly string[]): Promise<Map<string, JoinRequestRow[]>> =>
    groupedBy(
      await rows<JoinRequestRow>(
        context,
        `SELECT ${joinRequestColumns} FROM organisation_request r JOIN member m ON m.id = r.member_id
         JOIN organisation_membership mine ON mine.organisation_id = r.organisation_id AND mine.member_id = $2
           AND mine.ended_at IS NULL AND 'administrator' = ANY(mine.roles)
         WHERE r.organisation_id = ANY($1::uuid[]) AND r.state = 'pending' ORDER BY r.created_at, r.id LIMIT 500`,
        [ids, context.viewer.memberId],
      ),
      (one) => one.organisationId,
    );
  return (await context.loaders.get<JoinRequestRow[]>('join-requests', batch).load(organisationId)) ?? [];
}
