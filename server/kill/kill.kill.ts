import { afterEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bidders, drafts } from '../bench/drafts.js';
import { submission, type SubmitAnswer } from '../bench/submit.js';
import { connectBeside, end, killPostgres, startMarket, type Running } from './market.js';

const BIDDERS = 1_500;
const CLIENTS = 8;

let folder = '';
let market: Running | undefined;

afterEach(async () => {
  if (market) await end(market, 'SIGTERM');
  market = undefined;
  await rm(folder, { recursive: true, force: true });
});

/** A fresh market with one open commission and a whole draft of every bidder. */
async function prepare(settings: string[] = []): Promise<string> {
  folder = await mkdtemp(join(tmpdir(), 'policy-market-kill-'));
  market = await startMarket(folder);
  const { client, pgdata } = await connectBeside(folder);
  for (const statement of [...bidders(1, BIDDERS), ...drafts(1, 21, BIDDERS, '1 hour'), ...settings])
    await client.query(statement);
  await client.end();
  return pgdata;
}

/** Bidders submit as fast as they can until `kill` strikes. Answers the receipts that were acknowledged. */
async function underLoad(url: string, kill: () => void | Promise<void>): Promise<Set<string>> {
  const acknowledged = new Set<string>();
  let next = 21;
  let over = false;
  const client = async (): Promise<void> => {
    while (!over && next <= BIDDERS) {
      const { body, headers } = submission(1, next++);
      try {
        const response = await fetch(`${url}/graphql`, {
          method: 'POST',
          body,
          headers: { 'content-type': 'application/json', ...headers },
        });
        const answer = (await response.json()) as SubmitAnswer;
        if (answer.data?.submitBid) acknowledged.add(answer.data.submitBid.receipt.reference);
        else if (!over && answer.errors?.[0]?.extensions.code !== 'INTERNAL')
          throw new Error(`unexpected: ${JSON.stringify(answer.errors)}`);
      } catch (error) {
        if ((error as Error).message.startsWith('unexpected')) throw error;
        over = true;
      }
    }
  };
  const clients = Array.from({ length: CLIENTS }, client);
  while (acknowledged.size < 150) await sleep(20);
  await kill();
  over = true;
  await Promise.all(clients);
  return acknowledged;
}

/** How many of the acknowledged receipts are not in the database, after everything was started again. */
async function lost(acknowledged: Set<string>): Promise<number> {
  const { client } = await connectBeside(folder);
  const { rows } = await client.query<{ receipt: string }>('SELECT receipt FROM bid_revision');
  await client.end();
  const kept = new Set(rows.map(({ receipt }) => receipt));
  return [...acknowledged].filter((receipt) => !kept.has(receipt)).length;
}

describe('when everything is killed while bids come in', () => {
  it('a killed server loses no bid that it acknowledged', async () => {
    await prepare();
    const acknowledged = await underLoad(market!.url, () => end(market!, 'SIGKILL'));
    market = await startMarket(folder);
    expect(acknowledged.size).toBeGreaterThanOrEqual(150);
    expect(await lost(acknowledged)).toBe(0);
  });

  it('a killed PostgreSQL loses no bid that the server acknowledged', async () => {
    const pgdata = await prepare();
    const acknowledged = await underLoad(market!.url, () => killPostgres(pgdata));
    await end(market!, 'SIGKILL');
    market = await startMarket(folder);
    expect(acknowledged.size).toBeGreaterThanOrEqual(150);
    expect(await lost(acknowledged)).toBe(0);
  });

  it('the same test notices the loss when PostgreSQL does not wait for the disk', async () => {
    const pgdata = await prepare([
      'ALTER DATABASE policy_market SET synchronous_commit = off',
      `ALTER SYSTEM SET wal_writer_delay = '10s'`,
      `ALTER SYSTEM SET wal_writer_flush_after = '1GB'`,
    ]);
    // New connections take the setting; the log writer takes its own when it starts.
    await end(market!, 'SIGTERM');
    market = await startMarket(folder);
    const acknowledged = await underLoad(market.url, () => killPostgres(pgdata));
    await end(market, 'SIGKILL');
    market = await startMarket(folder);
    expect(await lost(acknowledged)).toBeGreaterThan(0);
  });
});
