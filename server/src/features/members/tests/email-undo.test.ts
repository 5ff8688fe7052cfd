import { describe, expect, it } from '@jest/globals';
import {
  api,
  ask,
  linkTo,
  mailsTo,
  PASSWORD,
  person,
  refusal,
  sql,
  uuid,
  type Person,
} from '../../../../test-kit/index.js';

const SIGN_IN = `mutation ($email: String!, $password: String!) { signIn(input: { email: $email, password: $password }) { email } }`;
const CHANGE = `mutation ($email: String!, $password: String!) { changeEmail(input: { email: $email, password: $password }) { email } }`;
const CONFIRM = `mutation ($token: String!) { confirmEmailChange(input: { token: $token }) { email } }`;
const UNDO = `mutation ($token: String!) { undoEmailChange(input: { token: $token }) { email } }`;
const PASSWORD_TO = `mutation ($old: String!, $new: String!) { changePassword(input: { currentPassword: $old, newPassword: $new }) { email } }`;
const RESET = `mutation ($token: String!, $password: String!) { resetPassword(input: { token: $token, password: $password }) { email } }`;
const TOKEN = `mutation { createApiToken(input: { name: "Thief", scopes: [], expiresInDays: 30 }) { secret } }`;
const CLOSE = `mutation ($password: String!) { closeAccount(input: { password: $password }) }`;
const VIEWER = `{ viewer { member { name } closingBlockers } }`;
interface Seen {
  viewer: { member: { name: string } | null; closingBlockers: string[] };
}

const fresh = (): string => `thief.${uuid()}@example.org`;
const emailOf = async ({ id }: Person) =>
  (await sql<{ email: string | null }>('SELECT email FROM member WHERE id = $1', [id]))[0]!.email;
const knows = async (as: { cookie?: string; bearer?: string }) =>
  (await ask<Seen>('{ viewer { member { name } } }', {}, as)).viewer.member !== null;

/** Moves the account to an address of the thief's, with the password in force. */
async function moveTo(email: string, who: { cookie: string }, password = PASSWORD): Promise<void> {
  await ask(CHANGE, { email, password }, who);
  await ask(CONFIRM, { token: await linkTo(email, 'confirm-email') });
}

describe('undoing a change of address after the account was taken over', () => {
  it('works after the thief changed the password, and ends every session and token that the thief made', async () => {
    const amina = await person('Amina Rahman');
    const thiefs = fresh();
    await moveTo(thiefs, amina);
    const changed = await api(PASSWORD_TO, { old: PASSWORD, new: 'quarry lantern mischief' }, amina);
    const kept = { cookie: changed.headers.getSetCookie()[0]!.split(';')[0]! };
    const second = await api(SIGN_IN, { email: thiefs, password: 'quarry lantern mischief' });
    const other = { cookie: second.headers.getSetCookie()[0]!.split(';')[0]! };
    const { createApiToken } = await ask<{ createApiToken: { secret: string } }>(TOKEN, {}, kept);
    const bearer = { bearer: createApiToken.secret };
    expect(await Promise.all([kept, other, bearer].map(knows))).toEqual([true, true, true]);

    await ask(UNDO, { token: await linkTo(amina.email, 'email-changed') });
    expect(await emailOf(amina)).toBe(amina.email);
    expect(await Promise.all([kept, other, bearer, amina].map(knows))).toEqual([false, false, false, false]);
    for (const email of [thiefs, amina.email])
      expect((await refusal(SIGN_IN, { email, password: 'quarry lantern mischief' })).code).toBe('REFUSED');
    await ask(RESET, { token: await linkTo(amina.email, 'reset-password'), password: 'cobalt heron upstairs' });
    await ask(SIGN_IN, { email: amina.email, password: 'cobalt heron upstairs' });
  });

  it('works after the address was moved on, and no undo of a later address takes it away', async () => {
    const amina = await person('Amina Rahman');
    const [first, second] = [fresh(), fresh()];
    await moveTo(first, amina);
    await moveTo(second, amina);
    // The thief comes back to the first of their addresses by its own undo, and gets a link for a password there.
    await ask(UNDO, { token: await linkTo(first, 'email-changed') });
    const thiefsReset = await linkTo(first, 'reset-password');
    expect(await emailOf(amina)).toBe(first);

    await ask(UNDO, { token: await linkTo(amina.email, 'email-changed') });
    expect(await emailOf(amina)).toBe(amina.email);
    const refused = await refusal(RESET, { token: thiefsReset, password: 'quarry lantern mischief' });
    expect(refused.code).toBe('REFUSED');
    expect(
      await sql(`SELECT 1 FROM member_token WHERE member_id = $1 AND purpose = 'undo-email' AND used_at IS NULL`, [
        amina.id,
      ]),
    ).toEqual([]);
    expect((await mailsTo(amina.email))[0]?.purpose).toBe('reset-password');
  });

  it('cannot be forestalled by closing the account; after 72 hours it can be closed', async () => {
    const amina = await person('Amina Rahman');
    const thiefs = fresh();
    await moveTo(thiefs, amina);
    const { viewer } = await ask<Seen>(VIEWER, {}, amina);
    expect(viewer.closingBlockers).toEqual([
      expect.stringMatching(
        /^Your e-mail address was changed, and the old one can undo that until .+ \d{4}.*\. You can/,
      ),
    ]);
    const refused = await refusal(CLOSE, { password: PASSWORD }, amina);
    expect(refused).toMatchObject({ code: 'REFUSED', reasons: viewer.closingBlockers });
    expect(await emailOf(amina)).toBe(thiefs);
    await sql(`UPDATE member_token SET expires_at = clock_timestamp() WHERE member_id = $1`, [amina.id]);
    await ask(CLOSE, { password: PASSWORD }, amina);
    expect(await emailOf(amina)).toBeNull();
  });

  it('happens once when it is pressed twice at the same moment', async () => {
    const amina = await person('Amina Rahman');
    await moveTo(fresh(), amina);
    const token = await linkTo(amina.email, 'email-changed');
    const answers = await Promise.all([1, 2, 3].map(() => api(UNDO, { token })));
    expect(answers.map((answer) => answer.errors?.[0]?.extensions.code ?? 'done').sort()).toEqual([
      'REFUSED',
      'REFUSED',
      'done',
    ]);
  });
});

describe('what is left of the address when the account is closed', () => {
  it('is nothing, also of a registration that somebody tried with it', async () => {
    const amina = await person('Amina Rahman');
    await ask(
      `mutation ($email: String!) { register(input: { name: "Amina R", email: $email, password: "heather otter lantern", isAdult: true }) { email } }`,
      { email: amina.email },
    );
    await ask(CLOSE, { password: PASSWORD }, amina);
    expect(await sql('SELECT 1 FROM member_token WHERE email = $1', [amina.email])).toEqual([]);
  });
});
