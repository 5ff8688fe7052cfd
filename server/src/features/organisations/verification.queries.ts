import type { Context } from '../../core/context.js';
import { rows, rowsIn, type Tx } from '../../core/database/index.js';
import { NotFound } from '../../core/errors/index.js';
import { groupedBy } from '../../core/loaders/index.js';
import { checkPaging, keysetPage, type ConnectionArgs, type Page } from '../../core/pagination/index.js';
import { check } from '../../core/policy/index.js';
import { administrationPolicies } from './organisation.policy.js';
import type { VerificationPurpose, VerificationState } from './verification.words.js';

export interface VerificationRow {
  id: string;
  organisationId: string;
  memberId: string;
  memberName: string;
  purpose: VerificationPurpose;
  message: string;
  createdAt: Date;
  state: VerificationState;
  decidedAt: Date | null;
  deciderName: string | null;
  note: string;
}

const columns = `v.id, v.organisation_id AS "organisationId", v.member_id AS "memberId", m.name AS "memberName", v.purpose,
  v.message, v.created_at AS "createdAt", v.state, v.decided_at AS "decidedAt", d.name AS "deciderName", v.note`;
const from = `verification_request v JOIN member m ON m.id = v.member_id LEFT JOIN member d ON d.id = v.decided_by`;

/** The queue of platform administrators: those that wait, oldest first, or those that were decided, newest first. */
export async function verificationQueue(
  context: Context,
  args: ConnectionArgs,
  decided: boolean,
): Promise<Page<VerificationRow>> {
  check(administrationPolicies.verificationRequests, context.viewer, null);
  checkPaging(args);
  return keysetPage<VerificationRow>(context, args, {
    select: columns,
    from,
    where: [decided ? `v.state IN ('accepted', 'declined')` : `v.state = 'pending'`],
    values: [],
    order: [
      { sql: decided ? 'v.decided_at' : 'v.created_at', type: 'timestamptz', descending: decided },
      { sql: 'v.id', type: 'uuid', descending: decided },
    ],
  });
}

/** Requests of an organisation, newest first, for its administrators and the platform's. Batched. */
export async function verificationRequestsOf(context: Context, organisationId: string): Promise<VerificationRow[]> {
  const batch = async (ids: readonly string[]): Promise<Map<string, VerificationRow[]>> =>
    groupedBy(
      await rows<VerificationRow>(
        context,
        `SELECT ${columns} FROM ${from} WHERE v.organisation_id = ANY($1::uuid[]) AND ($3::boolean OR EXISTS (
           SELECT 1 FROM organisation_membership mine WHERE mine.organisation_id = v.organisation_id
             AND mine.member_id = $2 AND mine.ended_at IS NULL AND 'administrator' = ANY(mine.roles)))
         ORDER BY v.created_at DESC, v.id LIMIT 500`,
        [ids, context.viewer.memberId, context.viewer.isAdministrator],
      ),
      (one) => one.organisationId,
    );
  return (await context.loaders.get<VerificationRow[]>('verification-requests', batch).load(organisationId)) ?? [];
}

/** One request, read in the transaction that decides it. Says nothing about who may see it. */
export async function verificationIn(tx: Tx, id: string): Promise<VerificationRow> {
  const [found] = await rowsIn<VerificationRow>(tx, `SELECT ${columns} FROM ${from} WHERE v.id = $1`, [id]);
  if (!found) throw new NotFound('This request');
  return found;
}
