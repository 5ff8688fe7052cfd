import { describe, expect, it } from '@jest/globals';
import { api, person, server } from '../../test-kit/index.js';

const NESTED_LISTS = JSON.parse('['.repeat(2000) + ']'.repeat(2000)) as unknown;
const BY_SLUG = 'query ($s: String!) { organisation(slug: $s) { id } }';

async function post(body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) {
  const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
  return { status: response.status, text: await response.text() };
}
const document = (query: unknown, variables?: unknown): string => JSON.stringify({ query, variables });

describe('a hostile or broken request', () => {
  it.each([
    ['broken JSON', '{bad'],
    ['an empty body', ''],
    ['a batch', '[{"query":"{__typename}"}]'],
    ['a number', '5'],
    ['no query', '{}'],
    ['a query that is no text', document(5)],
    ['variables that are no object', '{"query":"{__typename}","variables":"x"}'],
    ['a syntax error', document('{ viewer')],
    ['an unknown field', document('{ nope }')],
    ['a missing variable', document(BY_SLUG)],
    ['a list where text belongs', document(BY_SLUG, { s: NESTED_LISTS })],
    ['a very deep document', document(`{${'a{'.repeat(3000)}b${'}'.repeat(3000)}}`)],
    ['a subscription, which comes by WebSocket', document('subscription { changed(ids: ["x"]) { id } }')],
    ['a deep document of few tokens', document(`{${'a{'.repeat(2000)}b${'}'.repeat(2000)}}`)],
    ['a document deeper than allowed', document(`{viewer${'{member'.repeat(20)}{id}${'}'.repeat(20)}}`)],
    ['very many aliases', document(`{${Array.from({ length: 500 }, (_, i) => `a${i}:viewer{email}`).join(' ')}}`)],
    ['very many directives', document(`{__typename ${'@include(if:true)'.repeat(300)}}`)],
    ['fragments in a circle', document('{...a} fragment a on Query{...b} fragment b on Query{...a}')],
    ['a body over one megabyte', document('{__typename}', { x: 'y'.repeat(3_000_000) })],
  ])('with %s gets 4xx, a message and no stack', async (_name, body) => {
    const { status, text } = await post(body);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(text.length).toBeGreaterThan(20);
    expect(text).not.toMatch(/node_modules|\.js:\d|\bat \w+ \(|INTERNAL|call stack/);
  });

  it.each([
    ['a null character', { s: 'a\u0000b' }],
    ['half a character', { s: 'a\ud800b' }],
  ])('with %s in a text is answered as bad input at most, never as a fault of ours', async (_name, variables) => {
    const answer = await api(BY_SLUG, variables);
    expect(answer.status).toBeLessThan(500);
    expect(answer.errors?.[0]?.extensions.code ?? 'INVALID').toBe('INVALID');
  });

  it.each([
    ['broken JSON', '{bad', 400],
    ['an empty body', '', 400],
    ['over one megabyte', document('{__typename}', { x: 'y'.repeat(3_000_000) }), 413],
  ])('with %s is answered in the shape of every error', async (_name, body, expected) => {
    const { status, text } = await post(body);
    expect(status).toBe(expected);
    const requestId = expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown;
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'INVALID', requestId } }] });
  });

  it.each([5, { version: 1, sha256Hash: 'x' }])(
    'for a persisted query, %j, is told that there are none',
    async (persistedQuery) => {
      const { text } = await post(JSON.stringify({ query: '{__typename}', extensions: { persistedQuery } }));
      expect(JSON.parse(text)).toMatchObject({
        errors: [{ message: 'PersistedQueryNotSupported', extensions: { code: 'INVALID' } }],
      });
    },
  );

  it.each(['PUT', 'DELETE', 'PATCH'])('by the method %s gets 4xx', async (method) => {
    const { status } = await fetch(`${server.url}/graphql`, { method, body: 'x' });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  it('as a form or plain text of another site is refused, whoever is signed in', async () => {
    const amina = await person();
    const body = document('mutation { signOut }');
    const plain = await post(body, { 'content-type': 'text/plain', cookie: amina.cookie });
    expect(plain.status).toBe(400);
    const viewer = await api<{ viewer: { email: string | null } }>('{ viewer { email } }', {}, amina);
    expect(viewer.data.viewer.email).toBe(amina.email);
  });

  it.each(['/sign-in', '/register', '/forgotten'])(
    'with a body that is no form gets 400 from the page %s',
    async (path) => {
      const response = await fetch(server.url + path, {
        method: 'POST',
        headers: { origin: server.url, 'content-type': 'multipart/form-data; boundary=zz' },
        body: 'garbage',
      });
      expect(response.status).toBe(400);
      expect(await response.text()).toContain('could not be read as a form');
    },
  );

  it('carries the id of its request in every error, for us to look up', async () => {
    const answer = await api('{ nope }');
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });
});
