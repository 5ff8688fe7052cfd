import { describe, expect, it } from '@jest/globals';
import { api, ask, linkTo, mailsTo, PASSWORD, person, refusal, sql, uuid } from '../../../../test-kit/index.js';

const SIGN_IN = `mutation ($email: String!, $password: String!) { signIn(input: { email: $email, password: $password }) { email } }`;
const CHANGE = `mutation ($old: String!, $new: String!) { changePassword(input: { currentPassword: $old, newPassword: $new }) { email } }`;
const FORGOTTEN = `mutation ($email: String!) { requestPasswordReset(input: { email: $email }) { email } }`;
const RESET = `mutation ($token: String!, $password: String!) { resetPassword(input: { token: $token, password: $password }) { email } }`;
const VIEWER = `{ viewer { member { name } } }`;
const NEW = 'heather otter lantern';
interface Seen {
  viewer: { member: { name: string } | null };
}
const knows = async (cookie: string): Promise<boolean> =>
  (await ask<Seen>(VIEWER, {}, { cookie })).viewer.member !== null;

describe('changing the password', () => {
  it('keeps this browser under a fresh token, signs others out and tells the address', async () => {
    const amina = await person('Amina Rahman');
    const other = await api(SIGN_IN, { email: amina.email, password: PASSWORD });
    const answer = await api(CHANGE, { old: PASSWORD, new: NEW }, amina);
    expect(answer.errors).toBeUndefined();
    expect(await knows(answer.headers.getSetCookie()[0]!.split(';')[0]!)).toBe(true);
    expect(await knows(amina.cookie)).toBe(false);
    expect(await knows(other.headers.getSetCookie()[0]!.split(';')[0]!)).toBe(false);
    expect((await mailsTo(amina.email))[0]?.purpose).toBe('password-changed');
    expect((await refusal(SIGN_IN, { email: amina.email, password: PASSWORD })).code).toBe('REFUSED');
    await ask(SIGN_IN, { email: amina.email, password: NEW });
  });

  it('needs the password as it is, and changes nothing without', async () => {
    const amina = await person('Amina Rahman');
    const refused = await refusal(CHANGE, { old: 'not this one', new: NEW }, amina);
    expect(refused.fields).toEqual([{ path: 'input.currentPassword', message: 'This is not your password.' }]);
    expect(await knows(amina.cookie)).toBe(true);
    await ask(SIGN_IN, { email: amina.email, password: PASSWORD });
  });
});

describe('a forgotten password', () => {
  it('is replaced by a mailed link, once, and every browser is signed out', async () => {
    const amina = await person('Amina Rahman');
    await ask(FORGOTTEN, { email: amina.email });
    const token = await linkTo(amina.email, 'reset-password');
    expect(await ask(RESET, { token, password: NEW })).toEqual({ resetPassword: { email: amina.email } });
    expect(await knows(amina.cookie)).toBe(false);
    await ask(SIGN_IN, { email: amina.email, password: NEW });
    expect((await refusal(RESET, { token, password: 'another three words' })).code).toBe('REFUSED');
    await ask(SIGN_IN, { email: amina.email, password: NEW });
  });

  it('voids the other links that were asked for', async () => {
    const amina = await person('Amina Rahman');
    await ask(FORGOTTEN, { email: amina.email });
    const first = await linkTo(amina.email, 'reset-password');
    await ask(FORGOTTEN, { email: amina.email });
    await ask(RESET, { token: await linkTo(amina.email, 'reset-password'), password: NEW });
    expect((await refusal(RESET, { token: first, password: 'another three words' })).code).toBe('REFUSED');
  });

  it('answers the same for an unknown address, which is told by mail that it has no account', async () => {
    const amina = await person('Amina Rahman');
    const email = `nobody.${uuid()}@example.org`;
    const known = await api(FORGOTTEN, { email: amina.email });
    const unknown = await api(FORGOTTEN, { email });
    expect(Object.keys(unknown)).toEqual(Object.keys(known));
    expect(unknown.data).toEqual({ requestPasswordReset: { email } });
    expect((await mailsTo(email)).map((mail) => mail.purpose)).toEqual(['no-account']);
  });

  it('takes as long for an unknown address', async () => {
    const took = async (email: string): Promise<number> => {
      const start = performance.now();
      await ask(FORGOTTEN, { email });
      return performance.now() - start;
    };
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let i = 0; i < 7; i += 1) {
      known.push(await took((await person('Amina Rahman')).email));
      unknown.push(await took(`nobody.${uuid()}@example.org`));
    }
    const median = (times: number[]): number => times.sort((a, b) => a - b)[3]!;
    // Without the work of checking a password it would be a tenth; a busy machine may double either.
    expect(median(unknown) / median(known)).toBeGreaterThan(0.3);
    expect(median(unknown) / median(known)).toBeLessThan(3.3);
  });

  it('takes no link that is an hour old, and no bad password with a good one', async () => {
    const amina = await person('Amina Rahman');
    await ask(FORGOTTEN, { email: amina.email });
    const token = await linkTo(amina.email, 'reset-password');
    expect((await refusal(RESET, { token, password: 'password1234' })).code).toBe('INVALID');
    await sql(`UPDATE member_token SET expires_at = now() WHERE member_id = $1`, [amina.id]);
    expect((await refusal(RESET, { token, password: NEW })).code).toBe('REFUSED');
    await ask(SIGN_IN, { email: amina.email, password: PASSWORD });
  });
});
