import { rowsIn, type Tx } from '../../core/database/index.js';
import type { Actor } from '../../core/history/index.js';
import { move } from '../../core/lifecycle/index.js';
import { invitationLifecycle } from './invitation.lifecycle.js';
import { joinRequestLifecycle } from './join-request.lifecycle.js';
import { endPerson } from './people.actions.js';
import { verificationLifecycle } from './verification.lifecycle.js';

/** Organisations that would be left with people but without an administrator, as reasons not to close an account. */
export async function soleAdministratorOf(tx: Tx, memberId: string): Promise<string[]> {
  await tx.query(
    `SELECT 1 FROM organisation WHERE id IN (SELECT organisation_id FROM organisation_membership
       WHERE member_id = $1 AND ended_at IS NULL) ORDER BY id FOR UPDATE`,
    [memberId],
  );
  const found = await rowsIn<{ name: string }>(
    tx,
    `SELECT o.name FROM organisation_membership om JOIN organisation o ON o.id = om.organisation_id AND o.merged_into_id IS NULL
     WHERE om.member_id = $1 AND om.ended_at IS NULL AND 'administrator' = ANY(om.roles)
       AND EXISTS (SELECT 1 FROM organisation_membership other WHERE other.organisation_id = om.organisation_id
         AND other.ended_at IS NULL AND other.member_id <> $1)
       AND NOT EXISTS (SELECT 1 FROM organisation_membership other WHERE other.organisation_id = om.organisation_id
         AND other.ended_at IS NULL AND other.member_id <> $1 AND 'administrator' = ANY(other.roles))
     ORDER BY o.name`,
    [memberId],
  );
  return found.map(
    ({ name }) => `You are the only administrator of ${name}. Make one of its people administrator first.`,
  );
}

/**
 * Ends everything that a member does for organisations, each with its row of history. The rows stay, for conflicts of
 * interest; the address to which they were invited does not, nor what a sole trader told about themselves beside the
 * name under which they traded.
 */
export async function leaveAll(tx: Tx, actor: Actor, memberId: string): Promise<void> {
  const ids = async (sql: string): Promise<string[]> =>
    (await rowsIn<{ id: string }>(tx, sql, [memberId])).map(({ id }) => id);
  for (const id of await ids(
    `SELECT om.organisation_id AS id FROM organisation_membership om JOIN organisation o ON o.id = om.organisation_id
       AND o.merged_into_id IS NULL WHERE om.member_id = $1 AND om.ended_at IS NULL ORDER BY id`,
  ))
    await endPerson(tx, actor, id, memberId);
  await tx.query(
    `UPDATE organisation o SET description = '', website = '' WHERE kind = 'individual'
       AND EXISTS (SELECT 1 FROM organisation_membership WHERE organisation_id = o.id AND member_id = $1)
       AND NOT EXISTS (SELECT 1 FROM organisation_membership WHERE organisation_id = o.id AND ended_at IS NULL)`,
    [memberId],
  );
  for (const [table, lifecycle] of [
    ['organisation_request', joinRequestLifecycle],
    ['verification_request', verificationLifecycle],
  ] as const)
    for (const id of await ids(`SELECT id FROM ${table} WHERE member_id = $1 AND state = 'pending' ORDER BY id`))
      await move(tx, actor, lifecycle, id, 'withdraw', { visibility: 'platform' });
  for (const id of await ids(
    `SELECT id FROM organisation_invitation WHERE email = (SELECT email FROM member WHERE id = $1) AND state = 'pending'
       AND expires_at > clock_timestamp() ORDER BY id`,
  ))
    await move(tx, actor, invitationLifecycle, id, 'decline', { visibility: 'parties' });
  await tx.query(
    `UPDATE organisation_invitation SET email = '' WHERE email = (SELECT email FROM member WHERE id = $1)`,
    [memberId],
  );
}
