import { describe, expect, it } from '@jest/globals';
import { api, ask, linkTo, mailsTo, person, refusal, sql, uuid } from '../../../../test-kit/index.js';

const REGISTER = `mutation ($input: RegisterInput!) { register(input: $input) { email } }`;
const CONFIRM = `mutation ($token: String!) { confirmRegistration(input: { token: $token }) { email } }`;
const SIGN_IN = `mutation ($email: String!, $password: String!) { signIn(input: { email: $email, password: $password }) { member { name } } }`;

const someone = (more: object = {}) => ({
  name: 'Nadia Khan',
  email: `nadia.${uuid()}@example.org`,
  password: 'heather otter lantern',
  isAdult: true,
  ...more,
});
const membersWith = (email: string) => sql('SELECT id FROM member WHERE email = $1', [email]);

describe('registering', () => {
  it('makes a member once the mailed link is used, and not before', async () => {
    const input = someone();
    await ask(REGISTER, { input });
    expect(await membersWith(input.email)).toEqual([]);
    expect((await refusal(SIGN_IN, input)).code).toBe('REFUSED');

    await ask(CONFIRM, { token: await linkTo(input.email, 'confirm-registration') });
    expect(await ask(SIGN_IN, input)).toEqual({ signIn: { member: { name: 'Nadia Khan' } } });
    const [row] = await sql<{ adult: boolean; hash: string }>(
      'SELECT adult_declared_at IS NOT NULL AS adult, password_hash AS hash FROM member WHERE email = $1',
      [input.email],
    );
    expect(row).toMatchObject({ adult: true, hash: expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/) });
  });

  it('takes a link once, and keeps nothing of the registration in it', async () => {
    const input = someone();
    await ask(REGISTER, { input });
    const token = await linkTo(input.email, 'confirm-registration');
    await ask(CONFIRM, { token });
    expect((await refusal(CONFIRM, { token })).code).toBe('REFUSED');
    expect(await membersWith(input.email)).toHaveLength(1);
    expect(await sql('SELECT 1 FROM member_token WHERE email = $1', [input.email])).toEqual([]);
  });

  it('names every fault at once, each at its field', async () => {
    const input = someone({ name: '', password: 'short', isAdult: false });
    const refused = await refusal(REGISTER, { input });
    expect(refused.code).toBe('INVALID');
    expect(refused.fields.map((fault) => fault.path)).toEqual(['input.name', 'input.password', 'input.isAdult']);
    expect(await mailsTo(input.email)).toEqual([]);
  });

  it.each(['password1234', 'qwertyuiop123', 'abcabcabcabc', 'Football!!!!!', 'nadia khan 1984'])(
    'refuses the password %s, which others guess first',
    async (password) => {
      const input = someone({ password });
      expect((await refusal(REGISTER, { input })).fields[0]?.path).toBe('input.password');
      expect(await mailsTo(input.email)).toEqual([]);
    },
  );

  it('answers the same for an address that has an account, and tells its owner by mail alone', async () => {
    const amina = await person('Amina Rahman');
    const input = someone({ email: amina.email });
    const known = await api(REGISTER, { input });
    const fresh = someone();
    const unknown = await api(REGISTER, { input: fresh });
    expect(known.errors).toBeUndefined();
    expect(known.data).toEqual({ register: { email: amina.email } });
    expect(unknown.data).toEqual({ register: { email: fresh.email } });
    expect((await mailsTo(amina.email)).map((mail) => mail.purpose)).toEqual(['already-member']);
    expect(await membersWith(amina.email)).toEqual([{ id: amina.id }]);
  });

  it('gives an address to one account, however many links were confirmed at once', async () => {
    const input = someone();
    const tokens: string[] = [];
    for (let i = 0; i < 3; i += 1) {
      await ask(REGISTER, { input });
      tokens.push(await linkTo(input.email, 'confirm-registration'));
    }
    const answers = await Promise.all(tokens.map((token) => api(CONFIRM, { token })));
    expect(answers.filter((answer) => !answer.errors)).toHaveLength(1);
    expect(await membersWith(input.email)).toHaveLength(1);
  });

  it('stops sending mails to one address after five in an hour', async () => {
    const input = someone();
    for (let i = 0; i < 5; i += 1) await ask(REGISTER, { input });
    expect((await refusal(REGISTER, { input })).code).toBe('RATE_LIMITED');
    expect(await mailsTo(input.email)).toHaveLength(5);
  });
});
