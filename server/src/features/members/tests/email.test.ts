import { describe, expect, it } from '@jest/globals';
import { ask, linkTo, mailsTo, PASSWORD, person, refusal, sql, uuid } from '../../../../test-kit/index.js';

const SIGN_IN = `mutation ($email: String!, $password: String!) { signIn(input: { email: $email, password: $password }) { email } }`;
const CHANGE = `mutation ($email: String!, $password: String!) { changeEmail(input: { email: $email, password: $password }) { email } }`;
const CONFIRM = `mutation ($token: String!) { confirmEmailChange(input: { token: $token }) { email } }`;
const UNDO = `mutation ($token: String!) { undoEmailChange(input: { token: $token }) { email } }`;
const REGISTER = `mutation ($email: String!) { register(input: { name: "Nadia Khan", email: $email, password: "heather otter lantern", isAdult: true }) { email } }`;
const fresh = (): string => `new.${uuid()}@example.org`;
const emailOf = async (id: string): Promise<string | null> =>
  (await sql<{ email: string }>('SELECT email FROM member WHERE id = $1', [id]))[0]!.email;

describe('changing the address', () => {
  it('waits for the link at the new address, then tells both', async () => {
    const amina = await person('Amina Rahman');
    const email = fresh();
    await ask(CHANGE, { email, password: PASSWORD }, amina);
    expect(await emailOf(amina.id)).toBe(amina.email);
    await ask(CONFIRM, { token: await linkTo(email, 'confirm-email') });
    expect(await emailOf(amina.id)).toBe(email);
    expect((await mailsTo(email))[0]?.purpose).toBe('email-confirmed');
    expect((await mailsTo(amina.email))[0]?.purpose).toBe('email-changed');
    expect((await refusal(SIGN_IN, { email: amina.email, password: PASSWORD })).code).toBe('REFUSED');
    await ask(SIGN_IN, { email, password: PASSWORD });
  });

  it('can be undone from the old address: everybody is signed out and the password is void', async () => {
    const amina = await person('Amina Rahman');
    const email = fresh();
    await ask(CHANGE, { email, password: PASSWORD }, amina);
    await ask(CONFIRM, { token: await linkTo(email, 'confirm-email') });
    await ask(UNDO, { token: await linkTo(amina.email, 'email-changed') });
    expect(await emailOf(amina.id)).toBe(amina.email);
    expect(await sql('SELECT 1 FROM session WHERE member_id = $1', [amina.id])).toEqual([]);
    expect((await refusal(SIGN_IN, { email: amina.email, password: PASSWORD })).code).toBe('REFUSED');
    expect((await mailsTo(amina.email))[0]?.purpose).toBe('reset-password');
    expect((await mailsTo(email))[0]?.purpose).toBe('email-restored');
  });

  it('keeps the old address for its owner for 72 hours, and not longer', async () => {
    const amina = await person('Amina Rahman');
    const email = fresh();
    await ask(CHANGE, { email, password: PASSWORD }, amina);
    await ask(CONFIRM, { token: await linkTo(email, 'confirm-email') });
    const token = await linkTo(amina.email, 'email-changed');
    await ask(REGISTER, { email: amina.email });
    expect((await mailsTo(amina.email))[0]?.purpose).toBe('already-member');
    const [life] = await sql<{ hours: number }>(
      `SELECT round(extract(epoch FROM expires_at - created_at) / 3600)::int AS hours FROM member_token WHERE member_id = $1 AND purpose = 'undo-email'`,
      [amina.id],
    );
    expect(life?.hours).toBe(72);
    await sql(`UPDATE member_token SET expires_at = now() WHERE member_id = $1`, [amina.id]);
    expect((await refusal(UNDO, { token })).code).toBe('REFUSED');
    expect(await emailOf(amina.id)).toBe(email);
  });

  it('answers the same when another account has the address, and moves nothing', async () => {
    const [amina, bea] = [await person('Amina Rahman'), await person('Bea Whitfield')];
    const answer = await ask(CHANGE, { email: bea.email, password: PASSWORD }, amina);
    expect(answer).toEqual({ changeEmail: { email: bea.email } });
    expect((await mailsTo(bea.email)).map((mail) => mail.purpose)).toEqual(['already-member']);
    expect([await emailOf(amina.id), await emailOf(bea.id)]).toEqual([amina.email, bea.email]);
  });

  it('needs the password, and the member in a browser', async () => {
    const amina = await person('Amina Rahman');
    const email = fresh();
    expect((await refusal(CHANGE, { email, password: 'not this one' }, amina)).code).toBe('INVALID');
    expect((await refusal(CHANGE, { email, password: PASSWORD })).code).toBe('UNAUTHENTICATED');
    expect(await mailsTo(email)).toEqual([]);
  });
});
