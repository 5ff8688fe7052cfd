import { describe, expect, it } from '@jest/globals';
import { api, ask, PASSWORD, person, refusal, sql, uuid } from '../../../../test-kit/index.js';

const SIGN_IN = `mutation ($email: String!, $password: String!) { signIn(input: { email: $email, password: $password }) { email member { name } } }`;
const VIEWER = `{ viewer { email isAdministrator member { id name } } }`;
interface ViewerAnswer {
  viewer: { email: string | null; member: { name: string } | null };
}
const cookieOf = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
const sessionsOf = async (id: string): Promise<number> =>
  (await sql<{ n: number }>('SELECT count(*)::int AS n FROM session WHERE member_id = $1', [id]))[0]!.n;

describe('signing in', () => {
  it('gives a session cookie that the next request is known by', async () => {
    const amina = await person('Amina Rahman');
    const answer = await api(SIGN_IN, { email: amina.email.toUpperCase(), password: PASSWORD });
    expect(answer.errors).toBeUndefined();
    const seen = await ask<ViewerAnswer>(VIEWER, {}, { cookie: cookieOf(answer.headers) });
    expect(seen.viewer).toMatchObject({ email: amina.email, member: { name: 'Amina Rahman' } });
  });

  it('keeps only the hash of the token, which scripts cannot read', async () => {
    const amina = await person('Amina Rahman');
    const answer = await api(SIGN_IN, { email: amina.email, password: PASSWORD });
    const [header] = answer.headers.getSetCookie();
    expect(header).toMatch(/^session=[\w-]{43}; .*HttpOnly; SameSite=Lax/);
    const secret = cookieOf(answer.headers).split('=')[1]!;
    const stored = await sql<{ row: string }>('SELECT s::text AS row FROM session s WHERE member_id = $1', [amina.id]);
    expect(stored).toHaveLength(2);
    expect(stored.every(({ row }) => !row.includes(secret))).toBe(true);
  });

  it('ends the session that the browser had', async () => {
    const amina = await person('Amina Rahman');
    await api(SIGN_IN, { email: amina.email, password: PASSWORD }, amina);
    expect(await sessionsOf(amina.id)).toBe(1);
    expect((await ask<ViewerAnswer>(VIEWER, {}, amina)).viewer.member).toBeNull();
  });

  it('says the same of a wrong password and of an unknown address, and starts no session', async () => {
    const amina = await person('Amina Rahman');
    const wrong = await refusal(SIGN_IN, { email: amina.email, password: 'not this one' });
    const unknown = await refusal(SIGN_IN, { email: `nobody.${uuid()}@example.org`, password: 'not this one' });
    expect(wrong.code).toBe('REFUSED');
    expect(unknown.reasons).toEqual(wrong.reasons);
    expect(await sessionsOf(amina.id)).toBe(1);
  });

  it('takes as long for an unknown address as for a wrong password', async () => {
    const amina = await person('Amina Rahman');
    const took = async (email: string): Promise<number> => {
      const start = performance.now();
      await api(SIGN_IN, { email, password: 'not this one' });
      return performance.now() - start;
    };
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let i = 0; i < 7; i += 1) {
      known.push(await took(amina.email));
      unknown.push(await took(`nobody.${uuid()}@example.org`));
    }
    const median = (times: number[]): number => times.sort((a, b) => a - b)[3]!;
    // Without the work of checking a password it would be a tenth; a busy machine may double either.
    expect(median(unknown) / median(known)).toBeGreaterThan(0.3);
    expect(median(unknown) / median(known)).toBeLessThan(3.3);
  });

  it('stops after ten wrong passwords on one account, whoever types, and lets others in', async () => {
    const amina = await person('Amina Rahman');
    for (let i = 0; i < 10; i += 1)
      expect((await refusal(SIGN_IN, { email: amina.email, password: 'wrong' })).code).toBe('REFUSED');
    expect((await refusal(SIGN_IN, { email: amina.email, password: PASSWORD })).code).toBe('RATE_LIMITED');
    expect(await sessionsOf(amina.id)).toBe(1);
    const bea = await person('Bea Whitfield');
    await ask(SIGN_IN, { email: bea.email, password: PASSWORD });
  });

  it('limits an unknown address in the same way', async () => {
    const email = `nobody.${uuid()}@example.org`;
    for (let i = 0; i < 10; i += 1) await refusal(SIGN_IN, { email, password: 'wrong' });
    expect((await refusal(SIGN_IN, { email, password: 'wrong' })).code).toBe('RATE_LIMITED');
  });

  it('lets a member in any number of times with the right password', async () => {
    const amina = await person('Amina Rahman');
    for (let i = 0; i < 12; i += 1) await ask(SIGN_IN, { email: amina.email, password: PASSWORD });
    const [counted] = await sql<{ n: number }>(
      `SELECT coalesce(max(points), 0)::int AS n FROM rate_limit WHERE key LIKE 'sign-in-address:%'`,
    );
    expect(counted!.n).toBeLessThan(100);
  });

  it('tells an anonymous viewer nothing', async () => {
    expect((await ask<ViewerAnswer>(VIEWER)).viewer).toMatchObject({ email: null, member: null });
  });
});
