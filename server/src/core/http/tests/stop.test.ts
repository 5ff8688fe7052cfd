import { describe, expect, it } from '@jest/globals';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql, startBeside } from '../../../../test-kit/index.js';

const CLIENTS = 24;
const QUERY = JSON.stringify({ query: '{ commissions(first: 20) { edges { node { id title } } } }' });

/** Sends one request through the agent's kept connections; answers its status, `refused`, or the error's code. */
function send(agent: Agent, url: string): Promise<number | string> {
  return new Promise((resolve) => {
    // The system resets what it had not yet handed over when the port was closed: as good as a refusal, for nobody read it.
    const fail = ({ code, message }: NodeJS.ErrnoException): void =>
      resolve(code === 'ECONNREFUSED' || (code === 'ECONNRESET' && !sent.reusedSocket) ? 'refused' : (code ?? message));
    const sent = request(
      `${url}/graphql`,
      { method: 'POST', agent, headers: { 'content-type': 'application/json' } },
      (answer) => {
        answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
        answer.on('error', ({ message }) => resolve(`broke off: ${message}`));
      },
    );
    sent.on('error', fail).end(QUERY);
  });
}

/** Asks again and again until the connection is refused; answers everything else that came back. */
async function askUntilRefused(url: string): Promise<(number | string)[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const answers: (number | string)[] = [];
  for (let answer = await send(agent, url); answer !== 'refused'; answer = await send(agent, url)) {
    answers.push(answer);
    if (typeof answer === 'string') break;
  }
  agent.destroy();
  return answers;
}

describe('a server that is told to stop', () => {
  it('loses no request of clients that go on asking', async () => {
    for (let round = 0; round < 2; round += 1) {
      const { url, said, child, ended } = await startBeside({ SHUTDOWN_GRACE_MS: '30000' });
      const clients = Array.from({ length: CLIENTS }, () => askUntilRefused(url));
      await sleep(400);
      child.kill('SIGTERM');
      const answers = (await Promise.all(clients)).flat();
      expect(answers.filter((answer) => answer !== 200)).toEqual([]);
      expect(answers.length).toBeGreaterThan(CLIENTS);
      expect(await ended).toBe(0);
      expect(said()).not.toMatch(/had to be cut/);
    }
  }, 60_000);

  it('fails /readyz first, while it still serves, and closes the connection with every answer', async () => {
    const { url, child, ended } = await startBeside({ SHUTDOWN_NOTICE_MS: '2000' });
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    child.kill('SIGTERM');
    await sleep(300);
    const ready = await fetch(`${url}/readyz`);
    expect([ready.status, await ready.json()]).toMatchObject([503, { reasons: ['stopping'] }]);
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: QUERY,
    });
    expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close']);
    expect(await ended).toBe(0);
  });

  it('finishes a request that takes longer than the notice', async () => {
    const { url, child, ended } = await startBeside({ SHUTDOWN_NOTICE_MS: '0' });
    const agent = new Agent({ keepAlive: true });
    expect(await send(agent, url)).toBe(200);
    const held = sql(`BEGIN; LOCK TABLE commission IN ACCESS EXCLUSIVE MODE; SELECT pg_sleep(1.5); COMMIT`);
    await sleep(300);
    const answer = send(agent, url);
    await sleep(200);
    child.kill('SIGTERM');
    expect(await answer).toBe(200);
    await held;
    agent.destroy();
    expect(await ended).toBe(0);
  });

  it('does not wait for connections that ask nothing, and ends within its grace', async () => {
    const { url, child, ended } = await startBeside({ SHUTDOWN_GRACE_MS: '6000' });
    const silent = connect(Number(new URL(url).port), '127.0.0.1').on('error', () => undefined);
    await sleep(200);
    const began = performance.now();
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(performance.now() - began).toBeLessThan(4_000);
    silent.destroy();
  });
});
