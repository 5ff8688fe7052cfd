import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { bidders, drafts } from './drafts.js';
import { idOf } from './ids.js';
import { startProgram } from './processes.js';
import { submission, type SubmitAnswer } from './submit.js';

const BIDDERS = 500;
const STORM_MS = 2_000;
/** The deadline falls within the storm. */
const DEADLINE_MS = 1_700;

interface Sent {
  at: number;
  answer: SubmitAnswer;
}

/** Five hundred bidders press within two seconds, the deadline among them; then what was promised is counted. */
export async function storm(url: string, say: (line: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC' });
  await client.connect();
  for (const statement of [...bidders(1, 20 + BIDDERS), ...drafts(1, 21, 20 + BIDDERS, '1 hour')])
    await client.query(statement);
  const settings = {
    DEMO: '0',
    PORT: '0',
    HOST: '127.0.0.1',
    RATE_LIMITS: 'false',
    LOG_LEVEL: 'silent',
    DATABASE_URL: url,
  };
  const market = await startProgram('storm', join(import.meta.dirname, '..', 'src', 'main.js'), settings);
  await Promise.all(Array.from({ length: 8 }, () => fetch(`${market.url}/livez`)));
  const {
    rows: [set],
  } = await client.query<{ at: Date }>(
    `UPDATE commission SET bids_close_at = clock_timestamp() + make_interval(secs => $2) WHERE id = $1 RETURNING bids_close_at AS at`,
    [idOf('drafted', 1), DEADLINE_MS / 1000],
  );
  const deadline = set!.at.getTime();
  const began = Date.now();
  const sent = await Promise.all(
    Array.from({ length: BIDDERS }, (_, i) => press(market.url, 21 + i, began + arrival(i))),
  );
  await report(client, deadline, sent, say);
  await client.end();
}

/** More and more towards the end, as before every deadline. */
const arrival = (i: number): number => Math.sqrt(i / BIDDERS) * STORM_MS;

async function press(url: string, bidder: number, at: number): Promise<Sent> {
  await sleep(Math.max(0, at - Date.now()));
  const { body, headers } = submission(1, bidder);
  const sentAt = Date.now();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
  return { at: sentAt, answer: (await response.json()) as SubmitAnswer };
}

async function report(client: pg.Client, deadline: number, sent: Sent[], say: (line: string) => void): Promise<void> {
  const { rows } = await client.query<{ receipt: string; receivedAt: Date }>(
    'SELECT receipt, received_at AS "receivedAt" FROM bid_revision',
  );
  const kept = new Set(rows.map(({ receipt }) => receipt));
  const accepted = sent.filter(({ answer }) => answer.data?.submitBid);
  const refused = sent.filter(({ answer }) => answer.errors?.[0]?.extensions.code === 'REFUSED');
  const lost = accepted.filter(({ answer }) => !kept.has(answer.data!.submitBid.receipt.reference)).length;
  const late = rows.filter(({ receivedAt }) => receivedAt.getTime() >= deadline).length;
  const inTime = sent.filter(({ at }) => at <= deadline - 1_000);
  const refusedInTime = inTime.filter(({ answer }) => !answer.data?.submitBid).length;
  const lastSecond = sent.filter(
    ({ at, answer }) => at > deadline - 1_000 && at < deadline && !answer.data?.submitBid,
  ).length;
  say(`\nstorm: ${sent.length} bids in ${STORM_MS / 1000} s, the deadline at ${DEADLINE_MS / 1000} s`);
  say(
    `accepted ${accepted.length}, refused ${refused.length}, other answers ${sent.length - accepted.length - refused.length}`,
  );
  say(`acknowledged and lost: ${lost} (must be 0); stamped at or after the deadline: ${late} (must be 0)`);
  say(`sent a second or more before the deadline: ${inTime.length}, of them refused: ${refusedInTime} (must be 0)`);
  say(`sent within the last second before it and refused: ${lastSecond}`);
  if (lost + late + refusedInTime > 0 || sent.length !== accepted.length + refused.length)
    throw new Error('The storm broke a promise.');
}
