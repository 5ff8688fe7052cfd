import type { Context } from '../../core/context.js';
import { inTransaction, rowsIn, type Tx } from '../../core/database/index.js';
import { invalidIf, NotFound, refuseIf } from '../../core/errors/index.js';
import { idOf } from '../../core/ids/index.js';
import { check } from '../../core/policy/index.js';
import { actingForLocked } from './acting.js';
import type { ChangeRolesInput, EndMembershipInput, LeaveOrganisationInput } from './people.inputs.js';
import type { MembershipRow } from './membership.queries.js';
import { organisationPolicies as policies } from './organisation.policy.js';
import { organisationIn, type OrganisationRow } from './organisation.queries.js';
import { LAST_ADMINISTRATOR, roleFaults } from './organisation.rules.js';
import { OrganisationRole } from './organisation.words.js';
import { endPerson, hasOtherAdministrator, setRoles } from './people.actions.js';

/** Makes these a person's roles. One administrator must remain. */
export async function changeRoles(context: Context, input: ChangeRolesInput): Promise<MembershipRow> {
  return inTransaction(context, async (tx) => {
    const acting = await actingForLocked(tx, context, input.actingFor);
    check(policies.changeRoles, context.viewer, acting);
    const { kind } = await organisationIn(tx, acting.organisationId);
    const person = await liveMembership(tx, acting.organisationId, input.membership);
    invalidIf(roleFaults(kind, input.roles, 'input.roles'));
    if (!input.roles.includes(OrganisationRole.ADMINISTRATOR)) await refuseLast(tx, acting.organisationId, person);
    const roles = [...new Set(input.roles)];
    await setRoles(tx, context, acting.organisationId, person.memberId, roles);
    return { ...person, roles };
  });
}

/** Ends what a person does for the organisation. One administrator must remain. */
export async function endMembership(context: Context, input: EndMembershipInput): Promise<OrganisationRow> {
  return inTransaction(context, async (tx) => {
    const acting = await actingForLocked(tx, context, input.actingFor);
    check(policies.endMembership, context.viewer, acting);
    const person = await liveMembership(tx, acting.organisationId, input.membership);
    await refuseLast(tx, acting.organisationId, person);
    await endPerson(tx, context, acting.organisationId, person.memberId);
    return organisationIn(tx, acting.organisationId);
  });
}

/** Ends what the viewer does for the organisation. The last administrator hands over first. */
export async function leaveOrganisation(context: Context, input: LeaveOrganisationInput): Promise<OrganisationRow> {
  return inTransaction(context, async (tx) => {
    const acting = await actingForLocked(tx, context, input.actingFor);
    check(policies.leaveOrganisation, context.viewer, acting);
    const memberId = context.viewer.memberId!;
    await refuseLast(tx, acting.organisationId, { memberId, roles: [...acting.roles] });
    await endPerson(tx, context, acting.organisationId, memberId);
    return organisationIn(tx, acting.organisationId);
  });
}

async function refuseLast(
  tx: Tx,
  organisationId: string,
  person: Pick<MembershipRow, 'memberId' | 'roles'>,
): Promise<void> {
  const isAdministrator = person.roles?.includes(OrganisationRole.ADMINISTRATOR);
  refuseIf(
    isAdministrator && !(await hasOtherAdministrator(tx, organisationId, person.memberId)) ? [LAST_ADMINISTRATOR] : [],
  );
}

async function liveMembership(tx: Tx, organisationId: string, globalId: string): Promise<MembershipRow> {
  const [found] = await rowsIn<MembershipRow>(
    tx,
    `SELECT om.id, om.organisation_id AS "organisationId", om.member_id AS "memberId", m.name AS "memberName", om.roles,
       om.started_at AS "startedAt", om.ended_at AS "endedAt"
     FROM organisation_membership om JOIN member m ON m.id = om.member_id
     WHERE om.id = $1 AND om.organisation_id = $2 AND om.ended_at IS NULL`,
    [idOf('OrganisationMembership', globalId), organisationId],
  );
  if (!found) throw new NotFound('This person of the organisation');
  return found;
}
