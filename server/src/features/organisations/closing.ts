import { rowsIn, type Tx } from '../../core/database/index.js';

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

/** Ends everything that a member does for organisations. The rows stay, for conflicts of interest. */
export async function leaveAll(tx: Tx, memberId: string): Promise<void> {
  await tx.query(
    'UPDATE organisation_membership SET ended_at = clock_timestamp() WHERE member_id = $1 AND ended_at IS NULL',
    [memberId],
  );
  await tx.query(`UPDATE organisation_request SET state = 'withdrawn' WHERE member_id = $1 AND state = 'pending'`, [
    memberId,
  ]);
  await tx.query(`UPDATE verification_request SET state = 'withdrawn' WHERE member_id = $1 AND state = 'pending'`, [
    memberId,
  ]);
}
