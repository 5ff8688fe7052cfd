import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const OUTBOX = '{ outboxIsOpen outbox { edges { node { to body sentAt } } } }';
const REGISTER = `mutation { register(input: { name: "Nadia Khan", email: "nadia@example.org", password: "heather otter lantern", isAdult: true }) { email } }`;
const received: ParsedMail[] = [];
const mailServer = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _session, done) =>
    done(address.startsWith('refused') ? new Error('There is no such person here.') : null),
  onData: (stream, _session, done) => void simpleParser(stream).then((mail) => (received.push(mail), done())),
});
let folder: string;
let child: ChildProcess;
let port: number;

beforeAll(async () => {
  await new Promise<void>((resolve) => mailServer.listen(0, '127.0.0.1', resolve));
  const smtp = (mailServer.server.address() as AddressInfo).port;
  folder = await mkdtemp(join(tmpdir(), 'policy-market-outbox-'));
  child = spawn(process.execPath, ['dist/src/main.js'], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      NODE_ENV: 'development',
      DATABASE_URL: '',
      DATA_DIR: folder,
      DEMO: '0',
      PORT: '0',
      HOST: '127.0.0.1',
      SMTP_URL: `smtp://127.0.0.1:${smtp}`,
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  port = await new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('the server did not start')));
    child.stdout!.on('data', (chunk: Buffer) => {
      const found = /listening on http:\/\/127\.0\.0\.1:(\d+)/.exec(chunk.toString());
      if (found) resolve(Number(found[1]));
    });
  });
}, 60_000);

afterAll(async () => {
  child.removeAllListeners('exit');
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
  await new Promise<void>((resolve) => mailServer.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

interface Answer {
  data: { outbox: { edges: { node: { to: string; body: string; sentAt: string | null } }[] } } | null;
  errors?: { extensions: { code: string } }[];
}

/** Asks with headers of one's own, which fetch would not let through. */
function askWith(headers: Record<string, string>, query: string): Promise<Answer> {
  const body = JSON.stringify({ query });
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        port,
        host: '127.0.0.1',
        path: '/graphql',
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
      },
      (response) => {
        let text = '';
        response.on('data', (chunk) => (text += chunk));
        response.on('end', () => resolve(JSON.parse(text) as Answer));
      },
    );
    sent.once('error', reject).end(body);
  });
}

describe('a mail', () => {
  it('goes to the mail server, and its text is then dropped', async () => {
    expect((await askWith({}, REGISTER)).errors).toBeUndefined();
    for (let i = 0; i < 200 && received.length === 0; i += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(received[0]!.text).toMatch(/\/confirm\?token=[\w-]{43}/);
    expect(received[0]!.text).not.toContain('Nadia');
    let mail: { sentAt: string | null; body: string } | undefined;
    for (let i = 0; i < 100 && !mail?.sentAt; i += 1) mail = (await askWith({}, OUTBOX)).data!.outbox.edges[0]!.node;
    expect(mail).toMatchObject({ to: 'nadia@example.org', body: '' });
  });
});

describe('many mails', () => {
  it('leave within seconds, and one that the mail server refuses holds up no other', async () => {
    const people = Array.from({ length: 40 }, (_, n) => `${n === 3 ? 'refused' : `person-${n}`}@many.example`);
    const began = Date.now();
    for (const email of people)
      expect((await askWith({}, REGISTER.replace('nadia@example.org', email))).errors).toBeUndefined();
    const arrived = () => received.map(({ to }) => [to].flat()[0]?.text);
    const expected = people.filter((email) => !email.startsWith('refused'));
    while (!expected.every((email) => arrived().includes(email)) && Date.now() - began < 25_000)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(arrived()).toEqual(expect.arrayContaining(expected));
    // One every two seconds, as the queue runs a job by itself, would take eighty.
    expect(Date.now() - began).toBeLessThan(25_000);
    expect(arrived()).not.toContain('refused@many.example');
  });
});

describe('the outbox in development', () => {
  it('opens to this machine under a name of its own', async () => {
    expect((await askWith({}, OUTBOX)).errors).toBeUndefined();
    expect((await askWith({ host: `localhost:${port}` }, OUTBOX)).errors).toBeUndefined();
  });

  it.each([
    ['a foreign name that leads here', { host: 'evil.example' }],
    ['a page of another site', { origin: 'http://evil.example' }],
    ['a proxy in front', { 'x-forwarded-for': '203.0.113.9' }],
  ])('stays shut for %s', async (_what, headers) => {
    expect((await askWith(headers as Record<string, string>, OUTBOX)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('stays shut for a proxy in front that asks for the page', async () => {
    const page = (headers: Record<string, string>) => fetch(`http://127.0.0.1:${port}/outbox`, { headers });
    expect(await (await page({})).text()).toContain('@many.example');
    expect(await (await page({ 'x-forwarded-for': '203.0.113.9' })).text()).not.toContain('@many.example');
  });
});
