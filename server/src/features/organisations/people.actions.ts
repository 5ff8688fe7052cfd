import type { Context } from '../../core/context.js';
import { rowsIn, type Tx } from '../../core/database/index.js';
import { writeHistory, type Actor } from '../../core/history/index.js';
import { newId } from '../../core/ids/index.js';
import { move } from '../../core/lifecycle/index.js';
import { invitationLifecycle } from './invitation.lifecycle.js';
import { rolesIn } from './organisation.queries.js';
import { OrganisationRole, sensitiveKinds, type OrganisationKind } from './organisation.words.js';

/**
 * What the verbs about people share. The caller holds the lock of the organisation's canonical record.
 * Records that are one body have the same people, so each change is written to all of them.
 */

const FAMILY = '(SELECT id FROM organisation WHERE id = $1 OR merged_into_id = $1)';

/** Makes these a person's roles in every record of the body, as somebody who joins where they did not belong before. */
export async function giveRoles(
  tx: Tx,
  organisationId: string,
  memberId: string,
  roles: readonly OrganisationRole[],
): Promise<void> {
  const missing = await rowsIn<{ id: string }>(
    tx,
    `WITH changed AS (UPDATE organisation_membership SET roles = $3 WHERE organisation_id IN ${FAMILY} AND member_id = $2
       AND ended_at IS NULL RETURNING organisation_id)
     SELECT id FROM organisation WHERE id IN ${FAMILY} AND id NOT IN (SELECT organisation_id FROM changed)`,
    [organisationId, memberId, roles],
  );
  for (const { id } of missing)
    await tx.query(
      'INSERT INTO organisation_membership (id, organisation_id, member_id, roles) VALUES ($1, $2, $3, $4)',
      [newId(), id, memberId, roles],
    );
}

/** Lets a person join with these roles, besides those that they may hold already. */
export async function addPerson(
  tx: Tx,
  context: Context,
  organisationId: string,
  memberId: string,
  roles: readonly OrganisationRole[],
): Promise<void> {
  const held = await rolesIn(tx, memberId, organisationId);
  if (held.length > 0) return setRoles(tx, context, organisationId, memberId, [...new Set([...held, ...roles])]);
  await giveRoles(tx, organisationId, memberId, roles);
  await record(tx, context, organisationId, 'join', { member: memberId, roles });
}

/** Makes these the roles of a person who belongs to it. */
export async function setRoles(
  tx: Tx,
  context: Context,
  organisationId: string,
  memberId: string,
  roles: readonly OrganisationRole[],
): Promise<void> {
  const before = await rolesIn(tx, memberId, organisationId);
  await giveRoles(tx, organisationId, memberId, roles);
  if (!roles.includes(OrganisationRole.ADMINISTRATOR)) await revokeInvitationsOf(tx, context, organisationId, memberId);
  await record(tx, context, organisationId, 'change_roles', { member: memberId, from: before, to: roles });
}

/** Ends what a person does for the organisation; the rows stay, for conflicts of interest. */
export async function endPerson(tx: Tx, context: Actor, organisationId: string, memberId: string): Promise<void> {
  await tx.query(
    `UPDATE organisation_membership SET ended_at = clock_timestamp()
     WHERE organisation_id IN ${FAMILY} AND member_id = $2 AND ended_at IS NULL`,
    [organisationId, memberId],
  );
  await revokeInvitationsOf(tx, context, organisationId, memberId);
  const verb = memberId === context.viewer.memberId ? 'leave' : 'end_membership';
  await record(tx, context, organisationId, verb, { member: memberId });
}

/** Whether anybody but this person administers the organisation. */
export async function hasOtherAdministrator(tx: Tx, organisationId: string, memberId: string): Promise<boolean> {
  const found = await rowsIn(
    tx,
    `SELECT 1 FROM organisation_membership WHERE organisation_id = $1 AND member_id <> $2 AND ended_at IS NULL
     AND 'administrator' = ANY(roles) LIMIT 1`,
    [organisationId, memberId],
  );
  return found.length > 0;
}

/**
 * Why a body cannot become of this kind: of a union, party or faith body nobody learns who belongs to it, and of others
 * everybody does. The person who asks knows, and need not be asked.
 */
export async function uncoveringBlockers(
  tx: Tx,
  before: { id: string; kind: OrganisationKind },
  kind: OrganisationKind,
  memberId: string | null,
): Promise<string[]> {
  if (!sensitiveKinds.includes(before.kind) || sensitiveKinds.includes(kind)) return [];
  const hiding = await rowsIn(
    tx,
    `SELECT 1 FROM organisation_membership om JOIN member_profile p ON p.member_id = om.member_id
     WHERE om.organisation_id = $1 AND om.member_id IS DISTINCT FROM $2 AND om.ended_at IS NULL
       AND NOT p.shows_sensitive_affiliations LIMIT 1`,
    [before.id, memberId],
  );
  return hiding.length > 0
    ? [
        'Some of its people joined a body whose people are hidden. They must show that they belong to it, or leave, before it can become of a kind whose people are seen.',
      ]
    : [];
}

/** Nobody keeps a way in through the invitations of somebody who may no longer invite. */
async function revokeInvitationsOf(tx: Tx, context: Actor, organisationId: string, memberId: string): Promise<void> {
  const pending = await rowsIn<{ id: string }>(
    tx,
    `SELECT id FROM organisation_invitation WHERE organisation_id = $1 AND invited_by = $2 AND state = 'pending'
     AND expires_at > clock_timestamp()`,
    [organisationId, memberId],
  );
  for (const { id } of pending) await move(tx, context, invitationLifecycle, id, 'revoke', { visibility: 'parties' });
}

const record = (tx: Tx, context: Actor, organisationId: string, verb: string, data: Record<string, unknown>) =>
  writeHistory(tx, context, {
    subjectKind: 'Organisation',
    subjectId: organisationId,
    verb,
    data,
    actingOrganisationId: organisationId,
    visibility: 'parties',
  });
