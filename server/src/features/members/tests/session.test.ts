import { describe, expect, it } from '@jest/globals';
import { api, ask, globalId, PASSWORD, person, refusal, sql, type Person } from '../../../../test-kit/index.js';

const VIEWER = `{ viewer { member { name } } }`;
const SESSIONS = `{ viewer { sessions { id current userAgent } } }`;
const SIGN_IN = `mutation ($email: String!, $password: String!) { signIn(input: { email: $email, password: $password }) { email } }`;
const END = `mutation ($session: ID!) { endSession(input: { session: $session }) }`;
interface Seen {
  viewer: { member: { name: string } | null };
}
const knows = async (cookie: string): Promise<boolean> =>
  (await ask<Seen>(VIEWER, {}, { cookie })).viewer.member !== null;
const given = (headers: Headers): string | undefined => headers.getSetCookie()[0]?.split(';')[0];

async function anotherBrowser(who: Person): Promise<string> {
  return given((await api(SIGN_IN, { email: who.email, password: PASSWORD })).headers)!;
}

describe('sessions', () => {
  it('are listed with this one first, and can be ended one by one', async () => {
    const amina = await person('Amina Rahman');
    const other = await anotherBrowser(amina);
    const { viewer } = await ask<{ viewer: { sessions: { id: string; current: boolean }[] } }>(SESSIONS, {}, amina);
    expect(viewer.sessions.map((one) => one.current)).toEqual([true, false]);
    await ask(END, { session: viewer.sessions[1]!.id }, amina);
    expect(await knows(other)).toBe(false);
    expect(await knows(amina.cookie)).toBe(true);
  });

  it('of somebody else cannot be ended', async () => {
    const [amina, bea] = [await person('Amina Rahman'), await person('Bea Whitfield')];
    const [session] = await sql<{ id: string }>('SELECT id FROM session WHERE member_id = $1', [bea.id]);
    expect((await refusal(END, { session: globalId('Session', session!.id) }, amina)).code).toBe('NOT_FOUND');
    expect(await knows(bea.cookie)).toBe(true);
  });

  it('all end at once when the member signs out everywhere', async () => {
    const amina = await person('Amina Rahman');
    const other = await anotherBrowser(amina);
    await ask('mutation { signOutEverywhere }', {}, amina);
    expect([await knows(other), await knows(amina.cookie)]).toEqual([false, false]);
  });

  it.each([
    ['14 idle days', `last_seen_at = now() - interval '14 days 1 minute'`],
    ['their last day', `expires_at = now()`],
  ])('end after %s', async (_what, change) => {
    const amina = await person('Amina Rahman');
    await sql(`UPDATE session SET ${change} WHERE member_id = $1`, [amina.id]);
    expect(await knows(amina.cookie)).toBe(false);
  });

  it('note when they were last seen, at most once a minute', async () => {
    const amina = await person('Amina Rahman');
    const seen = async () =>
      (await sql<{ at: Date }>('SELECT last_seen_at AS at FROM session WHERE member_id = $1', [amina.id]))[0]!.at;
    const before = await seen();
    await knows(amina.cookie);
    expect(await seen()).toEqual(before);
    await sql(`UPDATE session SET last_seen_at = now() - interval '2 minutes' WHERE member_id = $1`, [amina.id]);
    await knows(amina.cookie);
    for (let i = 0; i < 50 && Date.now() - (await seen()).getTime() > 60_000; i += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(Date.now() - (await seen()).getTime()).toBeLessThan(60_000);
  });

  it('get a fresh token once a day, and lose nobody whose requests or answers cross', async () => {
    const amina = await person('Amina Rahman');
    await sql(`UPDATE session SET offered_at = now() - interval '25 hours' WHERE member_id = $1`, [amina.id]);
    const answers = await Promise.all(Array.from({ length: 6 }, () => api<Seen>(VIEWER, {}, amina)));
    expect(answers.every((answer) => answer.data.viewer.member)).toBe(true);
    const fresh = answers.map((answer) => given(answer.headers)).filter(Boolean) as string[];
    expect(fresh).toHaveLength(1);
    // The answer was lost: the old token still holds. Then it arrives: both hold for a while, and at last the fresh one alone.
    expect(await knows(amina.cookie)).toBe(true);
    expect(await knows(fresh[0]!)).toBe(true);
    expect(await knows(amina.cookie)).toBe(true);
    await sql(`UPDATE session SET previous_until = now() WHERE member_id = $1`, [amina.id]);
    expect(await knows(amina.cookie)).toBe(false);
    expect(await knows(fresh[0]!)).toBe(true);
  });
});
