import type { Context } from '../../core/context.js';
import { inTransaction, rowsIn, type Tx } from '../../core/database/index.js';
import { invalidIf, NotFound, Refused, refuseIf } from '../../core/errors/index.js';
import { writeHistory } from '../../core/history/index.js';
import { idOf, newId } from '../../core/ids/index.js';
import { lockState, move } from '../../core/lifecycle/index.js';
import { check } from '../../core/policy/index.js';
import { actingForLocked, lockOrganisation } from './acting.js';
import { joinRequestLifecycle } from './join-request.lifecycle.js';
import { joinRequestColumns, type JoinRequestRow } from './join-request.queries.js';
import { organisationPolicies as policies } from './organisation.policy.js';
import { organisationIn, rolesIn } from './organisation.queries.js';
import { roleFaults } from './organisation.rules.js';
import { OrganisationOrigin } from './organisation.words.js';
import { addPerson, hasOtherAdministrator } from './people.actions.js';
import type {
  AcceptJoinRequestInput,
  DeclineJoinRequestInput,
  RequestToJoinInput,
  WithdrawJoinRequestInput,
} from './people.inputs.js';

/** Asks the administrators of an organisation to let the viewer join. */
export async function requestToJoin(context: Context, input: RequestToJoinInput): Promise<JoinRequestRow> {
  return inTransaction(context, async (tx) => {
    check(policies.requestToJoin, context.viewer, null);
    const memberId = context.viewer.memberId!;
    const organisationId = await lockOrganisation(tx, idOf('Organisation', input.organisation));
    refuseIf(await joinBlockers(tx, organisationId, memberId));
    const id = newId();
    await tx.query(
      'INSERT INTO organisation_request (id, organisation_id, member_id, message) VALUES ($1, $2, $3, $4)',
      [id, organisationId, memberId, input.message.trim()],
    );
    await writeHistory(tx, context, {
      subjectKind: joinRequestLifecycle.noun,
      subjectId: id,
      verb: 'ask',
      toState: 'pending',
      data: { organisation: organisationId },
      visibility: 'parties',
    });
    return requestIn(tx, id);
  });
}

/** Takes back the viewer's own request. */
export async function withdrawJoinRequest(context: Context, input: WithdrawJoinRequestInput): Promise<JoinRequestRow> {
  return inTransaction(context, async (tx) => {
    check(policies.withdrawJoinRequest, context.viewer, null);
    const request = await requestIn(tx, idOf('JoinRequest', input.joinRequest));
    if (request.memberId !== context.viewer.memberId) throw new NotFound('This request');
    return answer(tx, context, request, 'withdraw');
  });
}

/** Lets the person join with these roles. */
export async function acceptJoinRequest(context: Context, input: AcceptJoinRequestInput): Promise<JoinRequestRow> {
  return inTransaction(context, async (tx) => {
    const acting = await actingForLocked(tx, context, input.actingFor);
    check(policies.acceptJoinRequest, context.viewer, acting);
    const request = await requestTo(tx, acting.organisationId, input.joinRequest);
    const { kind } = await organisationIn(tx, acting.organisationId);
    invalidIf(roleFaults(kind, input.roles, 'input.roles'));
    const accepted = await answer(tx, context, request, 'accept');
    await addPerson(tx, context, acting.organisationId, request.memberId, [...new Set(input.roles)]);
    return accepted;
  });
}

/** Does not let the person join; the reason goes to them. */
export async function declineJoinRequest(context: Context, input: DeclineJoinRequestInput): Promise<JoinRequestRow> {
  return inTransaction(context, async (tx) => {
    const acting = await actingForLocked(tx, context, input.actingFor);
    check(policies.declineJoinRequest, context.viewer, acting);
    const request = await requestTo(tx, acting.organisationId, input.joinRequest);
    return answer(tx, context, request, 'decline', input.reason.trim() || null);
  });
}

async function answer(
  tx: Tx,
  context: Context,
  request: JoinRequestRow,
  verb: 'accept' | 'decline' | 'withdraw',
  reason: string | null = null,
): Promise<JoinRequestRow> {
  const found = await lockState(tx, joinRequestLifecycle, request.id);
  if (found !== 'pending') throw new Refused([`This request was ${found} already.`]);
  const state = await move(tx, context, joinRequestLifecycle, request.id, verb, {
    reason,
    data: { organisation: request.organisationId, member: request.memberId },
    actingOrganisationId: verb === 'withdraw' ? null : request.organisationId,
    visibility: 'parties',
  });
  return { ...request, state };
}

async function joinBlockers(tx: Tx, organisationId: string, memberId: string): Promise<string[]> {
  const { origin, name } = await organisationIn(tx, organisationId);
  if ((await rolesIn(tx, memberId, organisationId)).length > 0) return [`You belong to ${name} already.`];
  const waits = await rowsIn(
    tx,
    `SELECT 1 FROM organisation_request WHERE organisation_id = $1 AND member_id = $2 AND state = 'pending'`,
    [organisationId, memberId],
  );
  if (waits.length > 0) return [`You have asked to join ${name} already. Its administrators have yet to answer.`];
  if (origin === OrganisationOrigin.LISTED)
    return [`Nobody acts for ${name} here yet. If it is yours, claim it instead.`];
  if (!(await hasOtherAdministrator(tx, organisationId, memberId)))
    return [`${name} has no administrator here now. Tell us through the contact page.`];
  return [];
}

async function requestTo(tx: Tx, organisationId: string, globalId: string): Promise<JoinRequestRow> {
  const request = await requestIn(tx, idOf('JoinRequest', globalId));
  if (request.organisationId !== organisationId) throw new NotFound('This request');
  return request;
}

async function requestIn(tx: Tx, id: string): Promise<JoinRequestRow> {
  const [found] = await rowsIn<JoinRequestRow>(
    tx,
    `SELECT ${joinRequestColumns} FROM organisation_request r JOIN member m ON m.id = r.member_id WHERE r.id = $1`,
    [id],
  );
  if (!found) throw new NotFound('This request');
  return found;
}
