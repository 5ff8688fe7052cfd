import { describe, expect, it } from '@jest/globals';
import { api, ask, PASSWORD, person, refusal, sql } from '../../../../test-kit/index.js';

const SIGN_IN = `mutation ($email: String!, $password: String!) { signIn(input: { email: $email, password: $password }) { email member { name } } }`;
const VIEWER = `{ viewer { email isAdministrator member { id name } } }`;
interface ViewerAnswer {
  viewer: { email: string | null; member: { name: string } | null };
}

describe('signing in', () => {
  it('gives a session cookie that the next request is known by', async () => {
    const amina = await person('Amina Rahman');
    const answer = await api(SIGN_IN, { email: amina.email.toUpperCase(), password: PASSWORD });
    expect(answer.errors).toBeUndefined();
    const cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const seen = await ask<ViewerAnswer>(VIEWER, {}, { cookie });
    expect(seen.viewer).toMatchObject({ email: amina.email, member: { name: 'Amina Rahman' } });
  });

  it('says the same of a wrong password and of an unknown address, and starts no session', async () => {
    const amina = await person('Amina Rahman');
    const wrong = await refusal(SIGN_IN, { email: amina.email, password: 'not this one' });
    const unknown = await refusal(SIGN_IN, { email: 'nobody@example.org', password: 'not this one' });
    expect(wrong.code).toBe('REFUSED');
    expect(unknown.reasons).toEqual(wrong.reasons);
    const [sessions] = await sql<{ n: number }>('SELECT count(*)::int AS n FROM session WHERE member_id = $1', [
      amina.id,
    ]);
    expect(sessions?.n).toBe(1);
  });

  it('tells an anonymous viewer nothing', async () => {
    expect((await ask<ViewerAnswer>(VIEWER)).viewer).toMatchObject({ email: null, member: null });
  });
});
