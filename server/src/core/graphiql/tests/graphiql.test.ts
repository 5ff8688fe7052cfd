import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { person, startBeside, type Running } from '../../../../test-kit/index.js';

const files = [
  'graphiql.min.css',
  'graphiql.min.js',
  'react.production.min.js',
  'react-dom.production.min.js',
  'start.js',
];

let running: Running;
const start = (mode: string) => async (): Promise<void> => {
  running = await startBeside({ NODE_ENV: mode });
};
const stop = async (): Promise<void> => {
  running.child.kill('SIGINT');
  await running.ended;
};

describe('GraphiQL in development', () => {
  beforeAll(start('development'));
  afterAll(stop);

  it('is a page whose every file comes from this server', async () => {
    const answer = await fetch(`${running.url}/graphiql`);
    const page = await answer.text();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page).not.toMatch(/https?:\/\//);
    const asked = [...page.matchAll(/(?:src|href)="\/graphiql\/([^"]+)"/g)].map(([, name]) => name!);
    expect(asked.sort()).toEqual([...files].sort());
    for (const name of asked) {
      const file = await fetch(`${running.url}/graphiql/${name}`);
      expect([name, file.status, file.headers.get('content-type')]).toEqual([
        name,
        200,
        `text/${name.endsWith('.css') ? 'css' : 'javascript'}; charset=utf-8`,
      ]);
    }
  });

  it('may load and ask nothing elsewhere, run no inline script and stand in no frame', async () => {
    const policy = (await fetch(`${running.url}/graphiql`)).headers.get('content-security-policy') ?? '';
    const sources = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]));
    expect(policy).not.toMatch(/\*|https?:/);
    for (const [rule, allowed] of [
      ['default-src', "'none'"],
      ['script-src', "'self'"],
      ['connect-src', "'self'"],
      ['frame-ancestors', "'none'"],
    ])
      expect([rule, sources.get(rule)]).toEqual([rule, allowed]);
  });

  it('begins with a query that answers, to nobody and to whoever is signed in', async () => {
    const page = await (await fetch(`${running.url}/graphiql`)).text();
    const query = /data-hello="([^"]+)"/.exec(page)![1]!;
    const amina = await person();
    for (const [cookie, email] of [
      ['', null],
      [amina.cookie, amina.email],
    ]) {
      const answer = await fetch(`${running.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
        body: JSON.stringify({ query }),
      });
      const { data, errors } = (await answer.json()) as { data: { viewer: { email: string | null } }; errors: unknown };
      expect([errors, data.viewer.email]).toEqual([undefined, email]);
    }
  });
});

describe('GraphiQL in production', () => {
  beforeAll(start('production'));
  afterAll(stop);

  it('is not there, nor is any of its files', async () => {
    for (const path of ['/graphiql', ...files.map((name) => `/graphiql/${name}`)])
      expect([path, (await fetch(running.url + path)).status]).toEqual([path, 404]);
  });
});
