import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { commandOn, server, sql, startBeside } from '../../test-kit/index.js';

const FIXTURE = join(import.meta.dirname, '../features/open-data/tests/fixtures/faulty-package.json');
const made: string[] = [];

async function newDatabase(): Promise<string> {
  const name = `demo_${randomBytes(4).toString('hex')}`;
  await sql(`CREATE DATABASE ${name}`);
  made.push(name);
  return new URL(`/${name}`, server.database).href;
}

async function countsIn(database: string): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  const { rows } = await client.query<Record<string, number>>(
    `SELECT (SELECT count(*)::int FROM commission WHERE origin = 'imported') AS imported,
       (SELECT count(*)::int FROM commission WHERE origin = 'council') AS told, (SELECT count(*)::int FROM member) AS people`,
  );
  await client.end();
  return rows[0]!;
}

/** What a start says to whoever sits before it. */
async function started(database: string): Promise<string> {
  const { child, ended, said } = await startBeside({ DATABASE_URL: database, DEMO: '1', HOST: '' });
  child.kill('SIGTERM');
  await ended;
  return said();
}

afterAll(async () => {
  for (const name of made) await sql(`DROP DATABASE ${name} WITH (FORCE)`);
});

test('stories load beside notices that were imported first, and the start says how to sign in', async () => {
  const database = await newDatabase();
  expect((await commandOn(database, 'import', FIXTURE)).out).toMatch(/imported/);
  const { imported } = await countsIn(database);
  expect(imported).toBeGreaterThan(0);
  expect(await started(database)).toContain("Everybody's password: demo words of policy");
  const after = await countsIn(database);
  expect(after).toMatchObject({ imported });
  expect(after.told).toBeGreaterThan(5);
  expect(await started(database)).toContain('rhys.morgan@demo.policy-market.example');
  expect(await countsIn(database)).toEqual(after);
});

test('a market that somebody uses gets no stories, and the start says why and what to do', async () => {
  const database = await newDatabase();
  expect((await commandOn(database, 'admin', 'ada@example.org')).code).toBe(0);
  const before = await countsIn(database);
  expect(await started(database)).toMatch(/There are no demo sign-ins.*npm run demo -- --reset/s);
  expect(await countsIn(database)).toEqual(before);
  expect(before).toEqual({ imported: 0, told: 0, people: 1 });
});
