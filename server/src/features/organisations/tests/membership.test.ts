import { describe, expect, it } from '@jest/globals';
import { api, ask, bidder, join, linkTo, person, refusal, sql, type Person } from '../../../../test-kit/index.js';
import { ACCEPT, END, invite, LEAVE, membership, ROLES, rolesOf, told } from './people.js';

describe('roles and leaving', () => {
  it('keeps the last administrator until somebody else is one', async () => {
    const { body, manager, contributor } = await bidder();
    const actingFor = body.globalId;
    const own = await membership(manager, body);
    const last = [
      [ROLES, { actingFor, membership: own, roles: ['BID_MANAGER'] }],
      [END, { actingFor, membership: own }],
      [LEAVE, { actingFor }],
    ] as const;
    for (const [document, input] of last) {
      const refused = await refusal(document, { input }, manager);
      expect(refused.code).toBe('REFUSED');
      expect(refused.reasons[0]).toContain('At least one administrator must remain');
    }
    expect(await rolesOf(manager, body)).toEqual(['administrator', 'bid_manager']);
    const promote = { actingFor, membership: await membership(contributor, body), roles: ['ADMINISTRATOR'] };
    await ask(ROLES, { input: promote }, manager);
    await ask(LEAVE, { input: { actingFor } }, manager);
    expect(await rolesOf(manager, body)).toBeNull();
    const [row] = await sql('SELECT ended_at, roles FROM organisation_membership WHERE member_id = $1', [manager.id]);
    expect(row).toMatchObject({ ended_at: expect.any(Date), roles: ['administrator', 'bid_manager'] });
  });

  it('tells a person whose time was ended, and keeps a row for each time', async () => {
    const { body, manager, contributor } = await bidder();
    const input = { actingFor: body.globalId, membership: await membership(contributor, body) };
    await ask(END, { input }, manager);
    await told(contributor, 'membership-ended');
    expect((await refusal(END, { input }, manager)).code).toBe('NOT_FOUND');
    await invite(body, manager, contributor.email);
    const token = await linkTo(contributor.email, 'organisation-invitation');
    await ask(ACCEPT, { input: { token } }, contributor);
    expect(await sql('SELECT 1 FROM organisation_membership WHERE member_id = $1', [contributor.id])).toHaveLength(2);
  });

  it('leaves one of two administrators who end each other at the same moment', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { body, manager, contributor } = await bidder();
      await sql(`UPDATE organisation_membership SET roles = '{administrator}' WHERE member_id = $1`, [contributor.id]);
      const [one, two] = [await membership(manager, body), await membership(contributor, body)];
      const end = (who: Person, whom: string) =>
        api(END, { input: { actingFor: body.globalId, membership: whom } }, who);
      const answers = await Promise.all([end(manager, two), end(contributor, one)]);
      expect(answers.map((answer) => answer.errors?.[0]?.extensions.code ?? 'OK').sort()).toEqual(['FORBIDDEN', 'OK']);
      const left = await sql(
        `SELECT 1 FROM organisation_membership WHERE organisation_id = $1 AND ended_at IS NULL AND 'administrator' = ANY(roles)`,
        [body.id],
      );
      expect(left).toHaveLength(1);
    }
  });

  it('stops an account from closing while its organisation would lose its only administrator', async () => {
    const { body, manager, contributor } = await bidder();
    const CLOSE = `mutation ($input: CloseAccountInput!) { closeAccount(input: $input) }`;
    const input = { password: 'three random words here' };
    expect((await refusal(CLOSE, { input }, manager)).reasons).toEqual([
      `You are the only administrator of ${body.name}. Make one of its people administrator first.`,
    ]);
    expect(await rolesOf(manager, body)).toEqual(['administrator', 'bid_manager']);
    await join(await person(), body, 'administrator');
    await ask(CLOSE, { input }, manager);
    expect(await rolesOf(manager, body)).toBeNull();
    expect(await rolesOf(contributor, body)).toEqual(['contributor']);
  });
});
