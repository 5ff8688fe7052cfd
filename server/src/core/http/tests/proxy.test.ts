import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { PASSWORD, person, startBeside, type Running } from '../../../../test-kit/index.js';

const FORWARDED = {
  'x-forwarded-proto': 'https',
  'x-forwarded-host': 'market.example',
  'x-forwarded-for': '192.0.2.7',
};
let market: Running;
beforeAll(async () => {
  market = await startBeside({ TRUSTED_PROXIES: '127.0.0.1' });
});
afterAll(async () => {
  market.child.kill('SIGTERM');
  await market.ended;
});

it('behind a trusted proxy that ends TLS, pages and API share one secure session', async () => {
  const { email } = await person();
  const signedIn = await fetch(`${market.url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...FORWARDED, origin: 'https://market.example', accept: 'text/html' },
    body: new URLSearchParams({ email, password: PASSWORD }),
  });
  const set = signedIn.headers.getSetCookie().find((one) => one.includes('session='));
  expect(set).toMatch(/^__Host-session=.*; Secure/);
  const cookie = set!.split(';')[0]!;
  const headers = { ...FORWARDED, cookie };
  const account = await fetch(`${market.url}/account`, { headers, redirect: 'manual' });
  expect([account.status, (await account.text()).includes(email)]).toEqual([200, true]);
  const viewer = await fetch(`${market.url}/graphql`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: '{"query":"{ viewer { email } }"}',
  });
  expect(await viewer.json()).toEqual({ data: { viewer: { email } } });
});

it('a visitor who claims https of a proxy that is not trusted gets no secure name for a cookie sent in the open', async () => {
  const direct = await startBeside();
  const { email } = await person();
  const signedIn = await fetch(`${direct.url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...FORWARDED, origin: direct.url, accept: 'text/html' },
    body: new URLSearchParams({ email, password: PASSWORD }),
  });
  expect(signedIn.headers.getSetCookie().map((one) => one.split('=')[0])).toContain('session');
  direct.child.kill('SIGTERM');
  await direct.ended;
});
