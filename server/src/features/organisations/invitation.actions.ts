import { siteUrl } from '../../core/config/index.js';
import type { Context } from '../../core/context.js';
import { inTransaction, rowsIn, type Tx } from '../../core/database/index.js';
import { invalidIf, NotFound, Refused, refuseIf } from '../../core/errors/index.js';
import { writeHistory } from '../../core/history/index.js';
import { idOf, newId } from '../../core/ids/index.js';
import { lockState, move } from '../../core/lifecycle/index.js';
import { countAttempt, type Limit } from '../../core/limits/index.js';
import { queueMail } from '../../core/mail/index.js';
import { check } from '../../core/policy/index.js';
import { newSecret } from '../../core/tokens.js';
import { actingForLocked, lockOrganisation } from './acting.js';
import { invitationLifecycle } from './invitation.lifecycle.js';
import { INVITATION_OF_TOKEN, invitationColumns, ofToken, type InvitationRow } from './invitation.queries.js';
import { organisationPolicies as policies } from './organisation.policy.js';
import { organisationIn, type OrganisationRow } from './organisation.queries.js';
import { roleFaults } from './organisation.rules.js';
import { addPerson } from './people.actions.js';
import type { AnswerInvitationInput, InviteToOrganisationInput, RevokeInvitationInput } from './people.inputs.js';
import { invitationMail } from './people.mails.js';

export const INVITATION_DAYS = 14;

/** Invitations that one member can send, over all organisations. */
const perMember: Limit = { name: 'invitation', attempts: 60, seconds: 24 * 60 * 60 };

/** Invitations that one address gets in a day, whoever sends them, with an account or without. */
const PER_RECIPIENT = 10;

/** Invites somebody by e-mail; the link in the mail works for the account with that address, for 14 days. */
export async function inviteToOrganisation(context: Context, input: InviteToOrganisationInput): Promise<InvitationRow> {
  if (context.viewer.memberId) await countAttempt(context, perMember, context.viewer.memberId);
  return inTransaction(context, async (tx) => {
    const acting = await actingForLocked(tx, context, input.actingFor);
    check(policies.inviteToOrganisation, context.viewer, acting);
    const organisation = await organisationIn(tx, acting.organisationId);
    invalidIf(roleFaults(organisation.kind, input.roles, 'input.roles'));
    const email = input.email.trim().toLowerCase();
    refuseIf(await inviteBlockers(tx, organisation.id, email));
    const { secret, hash } = newSecret();
    const id = newId();
    await tx.query(
      `INSERT INTO organisation_invitation (id, organisation_id, email, roles, token_hash, invited_by, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp() + make_interval(days => $7))`,
      [id, organisation.id, email, [...new Set(input.roles)], hash, context.viewer.memberId, INVITATION_DAYS],
    );
    const link = `${siteUrl(context.settings)}/invitations/${secret}`;
    await queueMail(tx, context, invitationMail(email, organisation.name, link));
    await writeHistory(tx, context, {
      subjectKind: invitationLifecycle.noun,
      subjectId: id,
      verb: 'invite',
      toState: 'pending',
      data: { organisation: organisation.id, roles: input.roles },
      actingOrganisationId: organisation.id,
      visibility: 'parties',
    });
    return invitationIn(tx, id);
  });
}

/** Takes back an invitation that waits; its link does nothing from then on. */
export async function revokeInvitation(context: Context, input: RevokeInvitationInput): Promise<InvitationRow> {
  return inTransaction(context, async (tx) => {
    const acting = await actingForLocked(tx, context, input.actingFor);
    check(policies.revokeInvitation, context.viewer, acting);
    const found = await invitationIn(tx, idOf('OrganisationInvitation', input.invitation));
    if (found.organisationId !== acting.organisationId) throw new NotFound('This invitation');
    await mustWait(tx, found.id);
    await move(tx, context, invitationLifecycle, found.id, 'revoke', {
      actingOrganisationId: acting.organisationId,
      visibility: 'parties',
    });
    return { ...found, state: 'revoked' };
  });
}

/** Accepts: the member whose address was invited gets the roles. */
export async function acceptInvitation(context: Context, input: AnswerInvitationInput): Promise<OrganisationRow> {
  return inTransaction(context, async (tx) => {
    const found = await invitationByToken(tx, context, input.token);
    const [own] = await rowsIn<{ email: string }>(tx, 'SELECT email FROM member WHERE id = $1', [
      context.viewer.memberId,
    ]);
    check(policies.acceptInvitation, context.viewer, { email: own?.email ?? null, invited: found.email });
    const organisationId = await lockOrganisation(tx, found.organisationId);
    await mustWait(tx, found.id);
    await move(tx, context, invitationLifecycle, found.id, 'accept', { visibility: 'parties' });
    await addPerson(tx, context, organisationId, context.viewer.memberId!, found.roles);
    return organisationIn(tx, organisationId);
  });
}

/** Declines; whoever holds the link may, also without an account, and the invited member with its id. */
export async function declineInvitation(context: Context, input: AnswerInvitationInput): Promise<InvitationRow> {
  return inTransaction(context, async (tx) => {
    const found = await invitationByToken(tx, context, input.token);
    check(policies.declineInvitation, context.viewer, null);
    await mustWait(tx, found.id);
    await move(tx, context, invitationLifecycle, found.id, 'decline', { visibility: 'parties' });
    return { ...found, state: 'declined' };
  });
}

const NO_LONGER: Record<string, string> = {
  accepted: 'This invitation has been accepted already.',
  declined: 'This invitation was declined. Ask an administrator of the organisation for another.',
  revoked: 'This invitation was taken back. Ask an administrator of the organisation for another.',
  expired: `This invitation was good for ${INVITATION_DAYS} days and has expired. Ask an administrator of the organisation for another.`,
};

async function mustWait(tx: Tx, id: string): Promise<void> {
  const state = await lockState(tx, invitationLifecycle, id);
  if (state !== 'pending') throw new Refused([NO_LONGER[state] ?? 'This invitation has been answered.']);
}

async function inviteBlockers(tx: Tx, organisationId: string, email: string): Promise<string[]> {
  const [found] = await rowsIn<{ belongs: boolean; waits: boolean; often: boolean }>(
    tx,
    `SELECT EXISTS (SELECT 1 FROM member m JOIN organisation_membership om ON om.member_id = m.id
         WHERE m.email = $2 AND om.organisation_id = $1 AND om.ended_at IS NULL) AS belongs,
       EXISTS (SELECT 1 FROM organisation_invitation WHERE organisation_id = $1 AND email = $2 AND state = 'pending'
         AND expires_at > clock_timestamp()) AS waits,
       (SELECT count(*) FROM organisation_invitation WHERE email = $2
         AND created_at > clock_timestamp() - interval '1 day') >= $3 AS often`,
    [organisationId, email, PER_RECIPIENT],
  );
  return [
    ...(found?.belongs ? [`The person with the address ${email} belongs to the organisation already.`] : []),
    ...(found?.often
      ? [`${email} has had ${PER_RECIPIENT} invitations within a day, of whatever organisations. Try again tomorrow.`]
      : []),
    ...(found?.waits ? [`${email} is invited already. To send another invitation, revoke the one that waits.`] : []),
  ];
}

const invitationIn = (tx: Tx, id: string): Promise<InvitationRow> =>
  theInvitation(
    tx,
    `SELECT ${invitationColumns} FROM organisation_invitation i JOIN member m ON m.id = i.invited_by WHERE i.id = $1`,
    [id],
  );

const invitationByToken = (tx: Tx, context: Context, token: string): Promise<InvitationRow> =>
  theInvitation(tx, INVITATION_OF_TOKEN, ofToken(context, token));

async function theInvitation(tx: Tx, query: string, values: readonly unknown[]): Promise<InvitationRow> {
  const [found] = await rowsIn<InvitationRow>(tx, query, values);
  if (!found) throw new NotFound('This invitation');
  return found;
}
