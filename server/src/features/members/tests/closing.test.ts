import { describe, expect, it } from '@jest/globals';
import { ask, globalId, mailsTo, PASSWORD, person, refusal, sql } from '../../../../test-kit/index.js';

const CLOSE = `mutation ($password: String!) { closeAccount(input: { password: $password }) }`;
const OWN = `{ ownData viewer { closingBlockers } }`;
interface Own {
  ownData: string;
  viewer: { closingBlockers: string[] };
}

describe('closing the account', () => {
  it('ends sessions and tokens and leaves a former member without personal data', async () => {
    const amina = await person('Amina Rahman');
    const bea = await person('Bea Whitfield');
    await ask(`mutation { createApiToken(input: { name: "x", scopes: [], expiresInDays: 1 }) { secret } }`, {}, amina);
    await ask(CLOSE, { password: PASSWORD }, amina);
    const [row] = await sql(
      'SELECT name, email, password_hash, closed_at IS NOT NULL AS closed FROM member WHERE id = $1',
      [amina.id],
    );
    expect(row).toEqual({ name: 'Former member', email: null, password_hash: null, closed: true });
    const left = await sql(
      `SELECT 1 FROM session WHERE member_id = $1 UNION ALL SELECT 1 FROM api_token WHERE member_id = $1`,
      [amina.id],
    );
    expect(left).toEqual([]);
    expect((await mailsTo(amina.email)).map((mail) => mail.purpose)).toEqual(['account-closed']);
    const seen = await ask(
      `query ($id: ID!) { member(id: $id) { name profile { biography } } }`,
      { id: globalId('Member', amina.id) },
      bea,
    );
    expect(seen).toEqual({ member: { name: 'Former member', profile: null } });
  });

  it('frees the address for a new account', async () => {
    const amina = await person('Amina Rahman');
    await ask(CLOSE, { password: PASSWORD }, amina);
    await ask(
      `mutation ($email: String!) { register(input: { name: "Amina", email: $email, password: "heather otter lantern", isAdult: true }) { email } }`,
      { email: amina.email },
    );
    expect((await mailsTo(amina.email))[0]?.purpose).toBe('confirm-registration');
  });

  it('needs the password, and closes nothing without', async () => {
    const amina = await person('Amina Rahman');
    expect((await refusal(CLOSE, { password: 'not this one' }, amina)).fields[0]?.path).toBe('input.password');
    expect((await ask<Own>(OWN, {}, amina)).viewer.closingBlockers).toEqual([]);
  });

  it('is refused to the only administrator in the words that the page shows before', async () => {
    await sql('UPDATE member SET is_administrator = FALSE');
    const root = await person('Root', { administrator: true });
    const { viewer } = await ask<Own>(OWN, {}, root);
    expect(viewer.closingBlockers).toHaveLength(1);
    const refused = await refusal(CLOSE, { password: PASSWORD }, root);
    expect(refused).toMatchObject({ code: 'REFUSED', reasons: viewer.closingBlockers });
    const [row] = await sql('SELECT name, closed_at FROM member WHERE id = $1', [root.id]);
    expect(row).toEqual({ name: 'Root', closed_at: null });
  });
});

describe('own data', () => {
  it('are everything about the member in one text, without secrets', async () => {
    const amina = await person('Amina Rahman');
    await ask(
      `mutation { createApiToken(input: { name: "Reporting", scopes: [], expiresInDays: 1 }) { secret } }`,
      {},
      amina,
    );
    const { ownData } = await ask<Own>(OWN, {}, amina);
    expect(JSON.parse(ownData)).toMatchObject({
      account: { name: 'Amina Rahman', email: amina.email },
      profile: { visibility: 'members' },
      sessions: [{}],
      apiTokens: [{ name: 'Reporting' }],
      acts: [{ verb: 'created_api_token' }],
    });
    const sections = ['organisations', 'questionsAsked', 'followedAreas', 'bidsSubmitted', 'scores'];
    expect(Object.keys(JSON.parse(ownData) as object)).toEqual(expect.arrayContaining(sections));
    expect(ownData).not.toMatch(/hash|argon2/);
  });

  it('are for the member alone', async () => {
    expect((await refusal('{ ownData }')).code).toBe('UNAUTHENTICATED');
  });
});
