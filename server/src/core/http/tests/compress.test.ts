import { describe, expect, it } from '@jest/globals';
import { person, server } from '../../../../test-kit/index.js';

const WHOLE = `${server.url}/graphql?query=${encodeURIComponent('{ __schema { types { name description } } }')}`;

const read = (url: string, headers: Record<string, string>): Promise<Response> =>
  fetch(url, { headers: { 'apollo-require-preflight': '1', 'accept-encoding': 'gzip', ...headers } });

const encodingOf = async (url: string, headers: Record<string, string> = {}): Promise<string | null> => {
  const answer = await read(url, headers);
  expect(answer.status).toBe(200);
  expect((await answer.text()).length).toBeGreaterThan(1024);
  return answer.headers.get('content-encoding');
};

describe('an answer', () => {
  it('is compressed for readers without session or token who take it so', async () => {
    expect(await encodingOf(WHOLE)).toBe('gzip');
    expect(await encodingOf(WHOLE, { 'accept-encoding': 'br' })).toBe('br');
    expect(await encodingOf(WHOLE, { 'accept-encoding': 'identity' })).toBeNull();
  });

  it('tells caches what it hangs on, and keeps its ETag', async () => {
    const first = await read(WHOLE, {});
    expect(first.headers.get('vary')).toBe('cookie, authorization, Accept-Encoding');
    const again = await read(WHOLE, { 'if-none-match': first.headers.get('etag')! });
    expect(again.status).toBe(304);
  });

  it('goes to members as it is, so that its length tells nothing of what they alone may read', async () => {
    const { cookie } = await person('Amina Bidder');
    expect(await encodingOf(WHOLE, { cookie: cookie })).toBeNull();
    // Behind a proxy the cookie has its other name; and a token makes a member even when it is not, or no longer, good.
    expect(await encodingOf(WHOLE, { cookie: '__Host-session=whatever' })).toBeNull();
    const refused = await read(WHOLE, { authorization: 'Bearer whatever' });
    expect(refused.headers.get('content-encoding')).toBeNull();
  });
});
