import { describe, expect, it } from '@jest/globals';
import { ask, bidder, council, linkTo, person, refusal, sql, uuid } from '../../../../test-kit/index.js';
import { INVITE, REVOKE, ACCEPT, DECLINE, ROLES, END, rolesOf, membership, invite } from './people.js';

describe('inviting', () => {
  const READ = `query ($token: String!) { organisationInvitation(token: $token) { state roles email organisation { name } } }`;

  it('mails a link with which the invited member, and nobody else, joins with the roles', async () => {
    const { body, manager } = await bidder();
    const dana = await person('Dana Field');
    await invite(body, manager, dana.email.toUpperCase(), ['SIGNATORY', 'SIGNATORY', 'CONTRIBUTOR']);
    const token = await linkTo(dana.email, 'organisation-invitation');
    expect(await ask(READ, { token })).toMatchObject({
      organisationInvitation: { state: 'PENDING', organisation: { name: body.name } },
    });
    const input = { token };
    expect((await refusal(ACCEPT, { input })).code).toBe('UNAUTHENTICATED');
    expect((await refusal(ACCEPT, { input }, await person())).code).toBe('FORBIDDEN');
    expect(await rolesOf(dana, body)).toBeNull();
    await ask(ACCEPT, { input }, dana);
    expect(await rolesOf(dana, body)).toEqual(['signatory', 'contributor']);
    expect((await refusal(ACCEPT, { input }, dana)).reasons[0]).toContain('accepted already');
    expect(
      (await refusal(INVITE, { input: { actingFor: body.globalId, email: dana.email, roles: ['OBSERVER'] } }, manager))
        .fields[0]?.path,
    ).toBe('input.roles');
    expect(
      (
        await refusal(
          INVITE,
          { input: { actingFor: body.globalId, email: dana.email, roles: ['CONTRIBUTOR'] } },
          manager,
        )
      ).reasons[0],
    ).toContain('belongs to the organisation already');
  });

  it('ends with a no, a revocation, or 14 days', async () => {
    const { body, manager } = await bidder();
    const dana = await person('Dana Field');
    const send = async () => {
      const { id } = await invite(body, manager, dana.email);
      return { id, input: { token: await linkTo(dana.email, 'organisation-invitation') } };
    };
    const first = await send();
    expect(
      (
        await refusal(
          INVITE,
          { input: { actingFor: body.globalId, email: dana.email, roles: ['CONTRIBUTOR'] } },
          manager,
        )
      ).reasons[0],
    ).toContain('invited already');
    expect(await ask(DECLINE, { input: first.input })).toEqual({ declineInvitation: { state: 'DECLINED' } });
    const second = await send();
    await ask(REVOKE, { input: { actingFor: body.globalId, invitation: second.id } }, manager);
    const third = await send();
    await sql(
      `UPDATE organisation_invitation SET expires_at = now() WHERE organisation_id = $1 AND state = 'pending'`,
      [body.id],
    );
    expect(await ask(READ, third.input)).toMatchObject({ organisationInvitation: { state: 'EXPIRED' } });
    for (const [{ input }, why] of [
      [first, 'declined'],
      [second, 'taken back'],
      [third, 'expired'],
    ] as const) {
      const refused = await refusal(ACCEPT, { input }, dana);
      expect(refused.code).toBe('REFUSED');
      expect(refused.reasons[0]).toContain(why);
    }
    expect(await rolesOf(dana, body)).toBeNull();
    expect((await refusal(ACCEPT, { input: { token: 'guessed' } }, dana)).code).toBe('NOT_FOUND');
    expect(await ask(READ, { token: 'guessed' })).toEqual({ organisationInvitation: null });
  });

  it('may be answered by its id as well, by the invited member alone', async () => {
    const { body, manager } = await bidder();
    const dana = await person('Dana Field');
    const { id } = await invite(body, manager, dana.email);
    const input = { token: id };
    for (const other of [undefined, await person(), manager]) {
      expect(await ask(READ, input, other)).toEqual({ organisationInvitation: null });
      for (const answer of [ACCEPT, DECLINE]) expect((await refusal(answer, { input }, other)).code).toBe('NOT_FOUND');
    }
    expect(await ask(READ, input, dana)).toMatchObject({ organisationInvitation: { state: 'PENDING' } });
    expect(await rolesOf(dana, body)).toBeNull();
    await ask(ACCEPT, { input }, dana);
    expect(await rolesOf(dana, body)).toEqual(['contributor']);
  });

  it('leaves no way in to an administrator who was removed', async () => {
    const { body, manager, contributor } = await bidder();
    const backDoor = await person();
    const actingFor = body.globalId;
    const promote = { actingFor, membership: await membership(contributor, body), roles: ['ADMINISTRATOR'] };
    await ask(ROLES, { input: promote }, manager);
    await invite(body, contributor, backDoor.email, ['ADMINISTRATOR']);
    await ask(END, { input: { actingFor, membership: await membership(contributor, body) } }, manager);
    const token = await linkTo(backDoor.email, 'organisation-invitation');
    expect((await refusal(ACCEPT, { input: { token } }, backDoor)).code).toBe('REFUSED');
    expect(await rolesOf(backDoor, body)).toBeNull();
  });

  it('lets a council alone give the roles of a council', async () => {
    const { body, officer } = await council();
    await invite(body, officer, `${uuid()}@example.org`, ['COMMISSIONING_OFFICER', 'EVALUATOR', 'OBSERVER']);
    const meridian = await bidder();
    const input = { actingFor: meridian.body.globalId, email: 'x@example.org', roles: ['EVALUATOR'] };
    expect((await refusal(INVITE, { input }, meridian.manager)).code).toBe('INVALID');
    expect((await refusal(INVITE, { input: { ...input, roles: [] } }, meridian.manager)).fields[0]?.path).toBe(
      'input.roles',
    );
  });

  it('reach one address ten times a day at most, however many bodies send them', async () => {
    const email = `${uuid()}@example.org`;
    for (let n = 0; n < 10; n += 1) {
      const { body, manager } = await bidder(`Body ${n}`);
      await invite(body, manager, email);
    }
    const { body, manager } = await bidder('One too many');
    const input = { actingFor: body.globalId, email, roles: ['CONTRIBUTOR'] };
    expect(await refusal(INVITE, { input }, manager)).toMatchObject({
      code: 'REFUSED',
      reasons: [`${email} has had 10 invitations within a day, of whatever organisations. Try again tomorrow.`],
    });
    expect(await sql('SELECT 1 FROM organisation_invitation WHERE organisation_id = $1', [body.id])).toEqual([]);
    await sql(`UPDATE organisation_invitation SET created_at = created_at - interval '25 hours' WHERE email = $1`, [
      email,
    ]);
    expect((await invite(body, manager, email)).id).toBeTruthy();
  });
});
