import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { bidder, council, openCommission, server, sql, submittedBid, uuid } from '../../../../test-kit/index.js';

const folder = mkdtempSync(join(tmpdir(), 'backup-'));
const made: string[] = [];
let backup: string;

/** Runs a command as a person would; answers its exit code and all that it said. */
function run(command: 'backup' | 'restore', file: string, database: string): Promise<{ code: number; said: string }> {
  const env = { ...process.env, DATABASE_URL: database, NODE_ENV: 'production', NODE_OPTIONS: '' };
  return new Promise((done) => {
    execFile(process.execPath, [resolve('dist/src/cli', `${command}.js`), file], { env }, (error, out, fault) =>
      done({ code: error ? Number(error.code) : 0, said: out + fault }),
    );
  });
}

/** A new, empty database in the same cluster. */
async function newDatabase(): Promise<string> {
  const name = `restored_${randomBytes(4).toString('hex')}`;
  await sql(`create database ${name}`);
  made.push(name);
  const url = new URL(server.database);
  url.pathname = `/${name}`;
  return url.href;
}

async function ask(database: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

/** Every line but the first, which says when the backup was made. */
const linesOf = (file: string) => gunzipSync(readFileSync(file)).toString().split('\n').slice(1);

function damaged(name: string, change: (text: string) => string): string {
  const file = join(folder, name);
  writeFileSync(file, gzipSync(change(gunzipSync(readFileSync(backup)).toString())));
  return file;
}

beforeAll(async () => {
  const northgate = await council();
  const meridian = await bidder();
  const commission = await openCommission(northgate, { title: 'Tabs\tand\nlines, \\. and “quotes”' });
  await submittedBid(commission, meridian.body, meridian.manager);
  const file = uuid();
  await sql('insert into file (id, size, uploaded_by) values ($1, 300000, $2)', [file, meridian.manager.id]);
  await sql('insert into file_chunk values ($1, 0, $2)', [file, randomBytes(300_000)]);
  backup = join(folder, 'first.backup');
  expect(await run('backup', backup, server.database)).toMatchObject({ code: 0 });
});

afterAll(async () => {
  for (const name of made) await sql(`drop database ${name} with (force)`);
  rmSync(folder, { recursive: true, force: true });
});

describe('Backup and restore', () => {
  test('bring every row and file of the database to an empty place, with the same counts and hashes', async () => {
    const target = await newDatabase();
    const { code, said } = await run('restore', backup, target);
    expect({ code, said }).toMatchObject({
      code: 0,
      said: expect.stringContaining('every count and hash is as it was'),
    });
    const again = join(folder, 'second.backup');
    await run('backup', again, target);
    expect(linesOf(again)).toEqual(linesOf(backup));
    expect(await ask(target, 'select sum(length(bytes))::int as bytes from file_chunk')).not.toEqual([{ bytes: null }]);
  });

  test('leave the rules of the database in force', async () => {
    const target = await newDatabase();
    await run('restore', backup, target);
    const orphan = `insert into organisation_membership (id, organisation_id, member_id, roles)
      values ('${uuid()}', '${uuid()}', '${uuid()}', '{}')`;
    await expect(ask(target, orphan)).rejects.toThrow('foreign key');
    const [history] = await ask(target, "select count(*)::int as triggers from pg_trigger where tgenabled = 'O'");
    expect(history?.['triggers']).toBeGreaterThan(0);
  });

  test('write a file that only its owner can read, and never over another one', async () => {
    expect(statSync(backup).mode & 0o777).toBe(0o600);
    const before = readFileSync(backup);
    const { code, said } = await run('backup', backup, server.database);
    expect({ code, said }).toEqual({ code: 1, said: `${backup} exists already: choose another name.\n` });
    expect(readFileSync(backup).equals(before)).toBe(true);
  });

  test('refuse a database that is not empty, and change nothing in it', async () => {
    const before = await sql('select count(*) from member');
    const { code, said } = await run('restore', backup, server.database);
    expect(code).toBe(1);
    expect(said).toContain('The database is not empty');
    expect(await sql('select count(*) from member')).toEqual(before);
  });

  test.each([
    ['a row is missing', (text: string) => text.replace(/\n[^\n]*\tRhys Morgan\t[^\n]*/, '')],
    ['a word was changed', (text: string) => text.replace('Rhys Morgan', 'Rhys Morgen')],
    ['its end is missing', (text: string) => text.slice(0, text.lastIndexOf('{"tables"'))],
    ['something was added', (text: string) => `${text}more\n`],
  ])('refuse a backup of which %s, and restore nothing of it', async (fault, change) => {
    const target = await newDatabase();
    const { code, said } = await run('restore', damaged(`${fault}.backup`, change), target);
    expect({ code, said }).toMatchObject({ code: 1, said: expect.stringMatching(/is damaged/) });
    expect(await ask(target, 'select from member')).toEqual([]);
  });

  test('refuse a backup of another version', async () => {
    const older = damaged('older.backup', (text) => text.replace(/"migrations":\[("\w+",)/, '"migrations":['));
    const { code, said } = await run('restore', older, await newDatabase());
    expect(code).toBe(1);
    expect(said).toContain('restore it with the version that made it');
  });

  test('say plainly that a file is none, or is missing', async () => {
    const letter = join(folder, 'letter.txt');
    writeFileSync(letter, 'Dear sir');
    const target = await newDatabase();
    expect((await run('restore', letter, target)).said).toContain('is damaged, or is no backup of Policy Market');
    expect((await run('restore', join(folder, 'nowhere'), target)).said).toContain('does not exist');
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  });
});
