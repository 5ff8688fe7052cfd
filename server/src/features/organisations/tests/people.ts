import { ask, globalId, mailsTo, sql, type Body, type Person } from '../../../../test-kit/index.js';

/** Documents and steps that tests of an organisation's people share. */

export const mutation = (name: string, answer: string, type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`) =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { ${answer} } }`;
export const INVITE = mutation('inviteToOrganisation', 'id state roles');
export const REVOKE = mutation('revokeInvitation', 'state');
export const ACCEPT = mutation('acceptInvitation', 'name', 'AnswerInvitationInput');
export const DECLINE = mutation('declineInvitation', 'state', 'AnswerInvitationInput');
export const ASK = mutation('requestToJoin', 'id state');
export const WITHDRAW = mutation('withdrawJoinRequest', 'state');
export const LET_IN = mutation('acceptJoinRequest', 'state');
export const TURN_AWAY = mutation('declineJoinRequest', 'state');
export const ROLES = mutation('changeRoles', 'roles');
export const END = mutation('endMembership', 'name');
export const LEAVE = mutation('leaveOrganisation', 'name');

export const rolesOf = async (who: Person, body: Body) =>
  (
    await sql<{ roles: string[] }>(
      'SELECT roles FROM organisation_membership WHERE member_id = $1 AND organisation_id = $2 AND ended_at IS NULL',
      [who.id, body.id],
    )
  )[0]?.roles ?? null;
export const membership = async (who: Person, body: Body) => {
  const [row] = await sql<{ id: string }>(
    'SELECT id FROM organisation_membership WHERE member_id = $1 AND organisation_id = $2',
    [who.id, body.id],
  );
  return globalId('OrganisationMembership', row!.id);
};
export const invite = async (body: Body, by: Person, email: string, roles = ['CONTRIBUTOR']) =>
  (
    await ask<{ inviteToOrganisation: { id: string } }>(
      INVITE,
      { input: { actingFor: body.globalId, email, roles } },
      by,
    )
  ).inviteToOrganisation;
export const askToJoin = async (body: Body, by: Person) =>
  (
    await ask<{ requestToJoin: { id: string } }>(
      ASK,
      { input: { organisation: body.globalId, message: 'I know streets.' } },
      by,
    )
  ).requestToJoin;

/** Waits for mails that are made from history, a moment after the request. */
export async function told(who: Person, purpose: string) {
  for (let i = 0; i < 50; i += 1) {
    const found = (await mailsTo(who.email)).find((mail) => mail.purpose === purpose);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no mail ${purpose} came`);
}
