import type { Context } from '../../core/context.js';
import { inTransaction, rowsIn, type Tx } from '../../core/database/index.js';
import { refuseIf } from '../../core/errors/index.js';
import { writeHistory } from '../../core/history/index.js';
import { idOf } from '../../core/ids/index.js';
import { move } from '../../core/lifecycle/index.js';
import { check } from '../../core/policy/index.js';
import { lockOrganisation } from './acting.js';
import { forbidOwnOrganisation } from './impartial.js';
import { invitationLifecycle } from './invitation.lifecycle.js';
import { joinRequestLifecycle } from './join-request.lifecycle.js';
import { strangerBlockers } from './merging.blockers.js';
import { organisationPolicies as policies } from './organisation.policy.js';
import { organisationIn, type OrganisationRow } from './organisation.queries.js';
import { councilRoles, OrganisationKind, OrganisationOrigin, OrganisationRole } from './organisation.words.js';
import { giveRoles, uncoveringBlockers } from './people.actions.js';
import { decide } from './verification.actions.js';
import type { MergeOrganisationsInput } from './verification.inputs.js';
import { verificationIn } from './verification.queries.js';

/**
 * Says that two records are one body. Nothing that points at either is rewritten: one leads to the other in one hop,
 * and both have the same people from now on.
 */
export async function mergeOrganisations(context: Context, input: MergeOrganisationsInput): Promise<OrganisationRow> {
  return inTransaction(context, async (tx) => {
    check(policies.mergeOrganisations, context.viewer, null);
    const ids = [idOf('Organisation', input.from), idOf('Organisation', input.into)] as const;
    const canonical = new Map<string, string>();
    for (const id of [...new Set(ids)].sort()) canonical.set(id, await lockOrganisation(tx, id));
    await forbidOwnOrganisation(tx, context, ...canonical.values());
    const from = await organisationIn(tx, canonical.get(ids[0])!);
    const into = await organisationIn(tx, canonical.get(ids[1])!);
    refuseIf([
      ...blockers(from, into),
      ...(from.id === into.id ? [] : await strangerBlockers(tx, from, into)),
      ...(await uncoveringBlockers(tx, from, into.kind, null)),
    ]);
    await tx.query('UPDATE organisation SET merged_into_id = $2 WHERE id = $1 OR merged_into_id = $1', [
      from.id,
      into.id,
    ]);
    await closeDoor(tx, context, from.id, into.name);
    await sharePeople(tx, into);
    const said = { subjectKind: 'Organisation', reason: input.reason, visibility: 'parties' } as const;
    await writeHistory(tx, context, { ...said, subjectId: from.id, verb: 'merge', data: { into: into.id } });
    await writeHistory(tx, context, { ...said, subjectId: into.id, verb: 'absorb', data: { from: from.id } });
    return organisationIn(tx, into.id);
  });
}

function blockers(from: OrganisationRow, into: OrganisationRow): string[] {
  if (from.id === into.id) return ['These are one record already.'];
  const backwards = from.origin === OrganisationOrigin.REGISTERED && into.origin === OrganisationOrigin.LISTED;
  return [
    ...(backwards
      ? [`${from.name} is registered and ${into.name} only listed. Merge the listed one into the other.`]
      : []),
    ...(into.canCommission && from.origin === OrganisationOrigin.REGISTERED && from.kind !== into.kind
      ? [`${from.name} is registered as something else than ${into.name}, which may commission.`]
      : []),
    ...(from.canCommission
      ? [`${from.name} may commission. Withdraw that right first, or merge the other into it.`]
      : []),
  ];
}

/** Whoever belongs to one of the records belongs to all, with all the roles that the body's kind allows. */
async function sharePeople(tx: Tx, into: OrganisationRow): Promise<void> {
  const people = await rowsIn<{ memberId: string; roles: OrganisationRole[] }>(
    tx,
    `SELECT om.member_id AS "memberId", array_agg(DISTINCT role) AS roles
     FROM organisation_membership om, unnest(om.roles) role
     WHERE om.organisation_id IN (SELECT id FROM organisation WHERE id = $1 OR merged_into_id = $1) AND om.ended_at IS NULL
     GROUP BY om.member_id`,
    [into.id],
  );
  for (const { memberId, roles } of people) {
    const kept = roles.filter((role) => into.kind === OrganisationKind.COUNCIL || !councilRoles.includes(role));
    await giveRoles(tx, into.id, memberId, kept.length > 0 ? kept : [OrganisationRole.CONTRIBUTOR]);
  }
}

/** What waits at the record that is no longer a door of its own. */
async function closeDoor(tx: Tx, context: Context, fromId: string, name: string): Promise<void> {
  const pending = (table: string): Promise<{ id: string }[]> =>
    rowsIn(tx, `SELECT id FROM ${table} WHERE organisation_id = $1 AND state = 'pending' ORDER BY id FOR UPDATE`, [
      fromId,
    ]);
  const reason = `The organisation was found to be the same as ${name}. Ask there instead.`;
  const details = { reason, visibility: 'parties' } as const;
  for (const { id } of await pending('verification_request'))
    await decide(tx, context, await verificationIn(tx, id), 'decline', reason);
  for (const { id, memberId } of await rowsIn<{ id: string; memberId: string }>(
    tx,
    `SELECT id, member_id AS "memberId" FROM organisation_request WHERE organisation_id = $1 AND state = 'pending'`,
    [fromId],
  ))
    await move(tx, context, joinRequestLifecycle, id, 'decline', {
      ...details,
      data: { organisation: fromId, member: memberId },
    });
  await tx.query(
    `UPDATE organisation_invitation SET state = 'expired' WHERE organisation_id = $1 AND state = 'pending' AND expires_at <= clock_timestamp()`,
    [fromId],
  );
  for (const { id } of await pending('organisation_invitation'))
    await move(tx, context, invitationLifecycle, id, 'revoke', details);
}
