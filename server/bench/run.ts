import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase } from '../src/app.js';
import { migrate } from '../src/core/database/index.js';
import { startEmbedded } from '../src/core/embedded/index.js';
import { DRAFTED, fill, sizeOf } from './data.js';
import { compare, type Ratio } from './compare.js';
import { deepCursors, operations, type Supply } from './operations.js';
import type { Target } from './load.js';
import { startProgram, stopPrograms } from './processes.js';
import { checkSameAnswers } from './same.js';
import { storm } from './storm.js';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 2);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const dist = import.meta.dirname;

/** Measures the hot operations against the limit, then the deadline storm. Durable settings, size m, one run. */
export async function bench(words: string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'policy-market-bench-'));
  const embedded = await startEmbedded({ dataDir: folder, log: () => undefined });
  try {
    const postmaster = Number((await readFile(join(embedded.folder, 'postmaster.pid'), 'utf8')).split('\n')[0]);
    if (!words.includes('storm')) {
      const m = await database(embedded.url, 'm', 1);
      const s = await database(embedded.url, 's', 0.1);
      await measure(m, s, postmaster);
    }
    if (words.length === 0 || words.includes('storm')) await storm(await database(embedded.url, 'storm', 0), say);
  } finally {
    await stopPrograms();
    await embedded.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A database of its own with data of one size; 0 leaves it empty. */
async function database(url: string, name: string, scale: number): Promise<string> {
  const admin = new pg.Client(url);
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  await admin.end();
  const own = new URL(url);
  own.pathname = `/${name}`;
  const db = await openDatabase(own.href).initialize();
  await migrate(db);
  if (scale > 0) {
    await fill(db, scale);
    say(
      `size ${name}: ${Object.entries(sizeOf(scale))
        .map(([what, n]) => `${n} ${what}`)
        .join(', ')}`,
    );
  }
  await db.destroy();
  return own.href;
}

async function measure(m: string, s: string, postmaster: number): Promise<void> {
  const settings = { DEMO: '0', PORT: '0', HOST: '127.0.0.1', RATE_LIMITS: 'false', LOG_LEVEL: 'silent' };
  const main = join(dist, '..', 'src', 'main.js');
  const limit = await startProgram('limit', join(dist, 'limit.js'), { DATABASE_URL: m });
  const ours = atApi(await startProgram('ours', main, { ...settings, DATABASE_URL: m }));
  const small = atApi(await startProgram('ours, size s', main, { ...settings, DATABASE_URL: s }));
  const supply: Supply = {
    cursors: await deepCursors(m),
    drafts: { commissions: DRAFTED, from: 21, to: sizeOf(1).organisations },
  };
  say('\noperation  of L (quartiles)        CPU ms L / ours   p50, p99 ms of ours');
  for (const operation of operations(supply)) {
    // A draft can be submitted only once, so M1 has no answer that both could give.
    if (operation.name !== 'M1') await checkSameAnswers(operation, limit, ours);
    say(line(operation.name, await compare({ postmaster, rounds: ROUNDS, seconds: SECONDS, limit, ours }, operation)));
  }
  const flat = await compare(
    { postmaster, rounds: ROUNDS, seconds: SECONDS, limit: { ...small, name: 'ours, size s' }, ours },
    {
      ...operations(supply).find(({ name }) => name === 'Q5')!,
      name: 'Q5 s to m',
      limit: operations({ ...supply, cursors: await deepCursors(s) }).find(({ name }) => name === 'Q5')!.ours,
    },
  );
  say(`Q5 from size s to size m: ${(1 / flat.median).toFixed(2)} times the CPU (at most 1.30 is flat)`);
}

const atApi = (target: Target): Target => ({ ...target, url: `${target.url}/graphql` });

const line = (name: string, { median, low, high, cpuLimit, cpuOurs, p50, p99 }: Ratio): string =>
  `${name.padEnd(10)} ${median.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`.padEnd(36) +
  `${cpuLimit.toFixed(2)} / ${cpuOurs.toFixed(2)}`.padEnd(18) +
  `${p50.toFixed(0)}, ${p99.toFixed(0)}`;
