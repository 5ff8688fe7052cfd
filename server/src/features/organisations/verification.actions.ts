import type { Context } from '../../core/context.js';
import { inTransaction, rowsIn, type Tx } from '../../core/database/index.js';
import { Conflict, NotFound, refuseIf } from '../../core/errors/index.js';
import { writeHistory } from '../../core/history/index.js';
import { idOf, newId } from '../../core/ids/index.js';
import { lockState, move } from '../../core/lifecycle/index.js';
import { check } from '../../core/policy/index.js';
import { actingForLocked, holds, lockOrganisation } from './acting.js';
import { forbidOwnOrganisation } from './impartial.js';
import { organisationPolicies as policies } from './organisation.policy.js';
import { organisationIn, rolesIn } from './organisation.queries.js';
import { OrganisationKind, OrganisationOrigin, OrganisationRole } from './organisation.words.js';
import { addPerson } from './people.actions.js';
import type {
  AcceptVerificationRequestInput,
  ClaimOrganisationInput,
  DeclineVerificationRequestInput,
  RequestVerificationInput,
  WithdrawVerificationRequestInput,
} from './verification.inputs.js';
import { verificationLifecycle as lifecycle } from './verification.lifecycle.js';
import { verificationIn, type VerificationRow } from './verification.queries.js';
import { VerificationPurpose } from './verification.words.js';

/** Asks the platform to verify an organisation. */
export async function requestVerification(context: Context, input: RequestVerificationInput): Promise<VerificationRow> {
  return inTransaction(context, async (tx) => {
    const acting = await actingForLocked(tx, context, input.actingFor);
    check(policies.requestVerification, context.viewer, acting);
    const { name, verifiedAt } = await organisationIn(tx, acting.organisationId);
    const waits = await rowsIn(
      tx,
      `SELECT 1 FROM verification_request WHERE organisation_id = $1 AND purpose = 'verify' AND state = 'pending'`,
      [acting.organisationId],
    );
    refuseIf([
      ...(verifiedAt ? [`${name} is verified already.`] : []),
      ...(waits.length > 0 ? ['The organisation has asked already. The platform has yet to decide.'] : []),
    ]);
    return ask(tx, context, acting.organisationId, VerificationPurpose.VERIFY, input.message);
  });
}

/** Claims a listed organisation, which nobody administers yet. */
export async function claimOrganisation(context: Context, input: ClaimOrganisationInput): Promise<VerificationRow> {
  return inTransaction(context, async (tx) => {
    check(policies.claimOrganisation, context.viewer, null);
    const organisationId = await lockOrganisation(tx, idOf('Organisation', input.organisation));
    const { name, origin } = await organisationIn(tx, organisationId);
    const waits = await rowsIn(
      tx,
      `SELECT 1 FROM verification_request WHERE organisation_id = $1 AND member_id = $2 AND purpose = 'claim' AND state = 'pending'`,
      [organisationId, context.viewer.memberId],
    );
    refuseIf([
      ...(origin === OrganisationOrigin.LISTED ? [] : [`People act for ${name} already. Ask to join it instead.`]),
      ...(waits.length > 0 ? [`You have claimed ${name} already. The platform has yet to decide.`] : []),
    ]);
    return ask(tx, context, organisationId, VerificationPurpose.CLAIM, input.message);
  });
}

/** Takes back a request: whoever made it, or an administrator of the organisation. */
export async function withdrawVerificationRequest(
  context: Context,
  input: WithdrawVerificationRequestInput,
): Promise<VerificationRow> {
  return inTransaction(context, async (tx) => {
    check(policies.withdrawVerificationRequest, context.viewer, null);
    const request = await verificationIn(tx, idOf('VerificationRequest', input.request));
    const roles = await rolesIn(tx, context.viewer.memberId, request.organisationId);
    const own = request.memberId === context.viewer.memberId || holds({ roles }, OrganisationRole.ADMINISTRATOR);
    if (!own) throw new NotFound('This request');
    return decide(tx, context, request, 'withdraw', '');
  });
}

/** Grants: the organisation is verified; of a claim, the claimant administers it from now on. */
export async function acceptVerificationRequest(
  context: Context,
  input: AcceptVerificationRequestInput,
): Promise<VerificationRow> {
  return inTransaction(context, async (tx) => {
    check(policies.acceptVerificationRequest, context.viewer, null);
    const request = await verificationIn(tx, idOf('VerificationRequest', input.request));
    const id = await lockOrganisation(tx, request.organisationId);
    await forbidOwnOrganisation(tx, context, id);
    const accepted = await decide(tx, context, request, 'accept', input.note);
    await tx.query(
      `UPDATE organisation SET verified_at = coalesce(verified_at, clock_timestamp()), origin = 'registered' WHERE id = $1`,
      [id],
    );
    if (request.purpose === VerificationPurpose.CLAIM) await handOver(tx, context, id, request);
    await writeHistory(tx, context, {
      subjectKind: 'Organisation',
      subjectId: id,
      verb: 'verify',
      visibility: 'public',
    });
    return accepted;
  });
}

/** Declines, with a reason that whoever asked will read. */
export async function declineVerificationRequest(
  context: Context,
  input: DeclineVerificationRequestInput,
): Promise<VerificationRow> {
  return inTransaction(context, async (tx) => {
    check(policies.declineVerificationRequest, context.viewer, null);
    const request = await verificationIn(tx, idOf('VerificationRequest', input.request));
    await forbidOwnOrganisation(tx, context, await lockOrganisation(tx, request.organisationId));
    return decide(tx, context, request, 'decline', input.reason);
  });
}

/** Writes what became of a request. Two who decide at once: one does, the other gets Conflict. */
export async function decide(
  tx: Tx,
  context: Context,
  request: VerificationRow,
  verb: 'accept' | 'decline' | 'withdraw',
  note: string,
): Promise<VerificationRow> {
  const found = await lockState(tx, lifecycle, request.id);
  if (found !== 'pending') throw new Conflict(`This request was ${found} already.`, { state: found });
  await move(tx, context, lifecycle, request.id, verb, {
    reason: note.trim() || null,
    data: { organisation: request.organisationId, member: request.memberId, purpose: request.purpose },
    visibility: 'platform',
  });
  if (verb !== 'withdraw')
    await tx.query(
      'UPDATE verification_request SET decided_by = $2, decided_at = clock_timestamp(), note = $3 WHERE id = $1',
      [request.id, context.viewer.memberId, note.trim()],
    );
  return verificationIn(tx, request.id);
}

/** The claimant administers the body; other claims of it are declined. */
async function handOver(tx: Tx, context: Context, id: string, claim: VerificationRow): Promise<void> {
  const { kind } = await organisationIn(tx, id);
  const bids = kind === OrganisationKind.COUNCIL ? [] : [OrganisationRole.BID_MANAGER];
  await addPerson(tx, context, id, claim.memberId, [OrganisationRole.ADMINISTRATOR, ...bids]);
  const others = await rowsIn<{ id: string }>(
    tx,
    `SELECT id FROM verification_request WHERE organisation_id = $1 AND purpose = 'claim' AND state = 'pending'`,
    [claim.organisationId],
  );
  for (const other of others)
    await decide(
      tx,
      context,
      await verificationIn(tx, other.id),
      'decline',
      'Somebody else showed that they act for the organisation. Ask to join it on its page.',
    );
}

async function ask(
  tx: Tx,
  context: Context,
  organisationId: string,
  purpose: VerificationPurpose,
  message: string,
): Promise<VerificationRow> {
  const id = newId();
  await tx.query(
    'INSERT INTO verification_request (id, organisation_id, member_id, purpose, message) VALUES ($1, $2, $3, $4, $5)',
    [id, organisationId, context.viewer.memberId, purpose, message.trim()],
  );
  await writeHistory(tx, context, {
    subjectKind: lifecycle.noun,
    subjectId: id,
    verb: 'ask',
    toState: 'pending',
    data: { organisation: organisationId, purpose },
    actingOrganisationId: purpose === VerificationPurpose.VERIFY ? organisationId : null,
    visibility: 'platform',
  });
  return verificationIn(tx, id);
}
