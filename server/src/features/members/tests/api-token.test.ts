import { describe, expect, it } from '@jest/globals';
import { ask, mailsTo, person, refusal, sql } from '../../../../test-kit/index.js';

const CREATE = `mutation ($scopes: [String!]!, $days: Int!) { createApiToken(input: { name: "Reporting", scopes: $scopes, expiresInDays: $days }) { token { id scopes } secret } }`;
const REVOKE = `mutation ($id: ID!) { revokeApiToken(input: { apiToken: $id }) }`;
const TOKENS = `{ viewer { apiTokens { id name scopes lastUsedAt } } }`;
const VIEWER = `{ viewer { isAdministrator member { name } sessions { id } apiTokens { id } } }`;
const PROFILE = `mutation { updateProfile(input: { name: "Amina Rahman", biography: "By program.", expertise: [], visibility: MEMBERS, showsSensitiveAffiliations: false }) { email } }`;
interface Created {
  createApiToken: { token: { id: string }; secret: string };
}
const create = async (cookie: string, scopes: string[] = []) =>
  (await ask<Created>(CREATE, { scopes, days: 30 }, { cookie })).createApiToken;

describe('API tokens', () => {
  it('show their secret once, and are known by it; only the hash is kept', async () => {
    const amina = await person('Amina Rahman', { administrator: true });
    const { secret } = await create(amina.cookie);
    expect(secret).toMatch(/^pmt_[\w-]{43}$/);
    expect(await ask(VIEWER, {}, { bearer: secret })).toEqual({
      viewer: { isAdministrator: false, member: { name: 'Amina Rahman' }, sessions: [], apiTokens: [] },
    });
    const [row] = await sql<{ row: string }>('SELECT t::text AS row FROM api_token t WHERE member_id = $1', [amina.id]);
    expect(row!.row).not.toContain(secret.slice(4));
  });

  it('are told of by mail to whoever has the account, without the secret', async () => {
    const amina = await person('Amina Rahman');
    const { secret } = await create(amina.cookie);
    const letters = await mailsTo(amina.email);
    expect(letters).toMatchObject([{ purpose: 'api-token-made', body: expect.stringContaining('“Reporting”') }]);
    expect(letters[0]!.body).not.toContain(secret.slice(4));
  });

  it('make the request ignore cookies', async () => {
    const amina = await person('Amina Rahman');
    const { viewer } = await ask<{ viewer: { member: null } }>(
      VIEWER,
      {},
      { cookie: amina.cookie, bearer: 'pmt_nonsense' },
    );
    expect(viewer.member).toBeNull();
  });

  it('change only what their scopes allow, and nothing of the account', async () => {
    const amina = await person('Amina Rahman');
    const biography = async () =>
      (await sql<{ biography: string }>('SELECT biography FROM member_profile WHERE member_id = $1', [amina.id]))[0]!
        .biography;
    const reader = await create(amina.cookie);
    const refused = await refusal(PROFILE, {}, { bearer: reader.secret });
    expect(refused).toMatchObject({ code: 'FORBIDDEN', reasons: ['This API token lacks the scope profile.'] });
    expect(await biography()).toBe('');
    const writer = await create(amina.cookie, ['profile']);
    await ask(PROFILE, {}, { bearer: writer.secret });
    expect(await biography()).toBe('By program.');
    const more = await refusal(CREATE, { scopes: [], days: 30 }, { bearer: writer.secret });
    expect(more.reasons).toEqual(['An API token cannot do this. Sign in on the site.']);
    expect((await refusal('{ ownData }', {}, { bearer: writer.secret })).code).toBe('FORBIDDEN');
  });

  it('are refused when revoked or expired', async () => {
    const amina = await person('Amina Rahman');
    const knows = async (bearer: string) =>
      (await ask<{ viewer: { member: object | null } }>(VIEWER, {}, { bearer })).viewer.member !== null;
    const [one, two] = [await create(amina.cookie), await create(amina.cookie)];
    await ask(REVOKE, { id: one.token.id }, amina);
    expect(await knows(one.secret)).toBe(false);
    expect(await knows(two.secret)).toBe(true);
    await sql('UPDATE api_token SET expires_at = now() WHERE member_id = $1', [amina.id]);
    expect(await knows(two.secret)).toBe(false);
  });

  it('of somebody else cannot be revoked', async () => {
    const [amina, bea] = [await person('Amina Rahman'), await person('Bea Whitfield')];
    const { token, secret } = await create(bea.cookie);
    expect((await refusal(REVOKE, { id: token.id }, amina)).code).toBe('NOT_FOUND');
    expect(await ask(VIEWER, {}, { bearer: secret })).toMatchObject({ viewer: { member: { name: 'Bea Whitfield' } } });
  });

  it('are listed with their last use, and named faults are all said', async () => {
    const amina = await person('Amina Rahman');
    const { secret } = await create(amina.cookie, ['bids']);
    await ask(VIEWER, {}, { bearer: secret });
    let used: string | null = null;
    for (let i = 0; i < 50 && !used; i += 1) {
      const { viewer } = await ask<{ viewer: { apiTokens: { lastUsedAt: string | null }[] } }>(TOKENS, {}, amina);
      used = viewer.apiTokens[0]!.lastUsedAt;
    }
    expect(used).not.toBeNull();
    expect((await refusal(CREATE, { scopes: ['everything'], days: 30 }, amina)).fields[0]?.path).toBe('input.scopes');
    expect((await refusal(CREATE, { scopes: [], days: 400 }, amina)).fields[0]?.path).toBe('input.expiresInDays');
  });
});
