import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { OwnerProcess } from './owner.js';

let folder: string;
let owners: OwnerProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'embedded-'));
  chmodSync(folder, 0o755);
  owners = [];
});

afterEach(async () => {
  for (const owner of owners) await owner.stop();
  rmSync(folder, { recursive: true, force: true });
});

function start(settings?: Record<string, string>): OwnerProcess {
  const owner = new OwnerProcess(join(folder, 'data'), settings ? { settings } : {});
  owners.push(owner);
  return owner;
}

async function ask(url: string | undefined, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const postmaster = () => Number(readFileSync(join(folder, 'data/postgres/postmaster.pid'), 'utf8').split('\n')[0]);
const note = (url: string | undefined) => ask(url, 'create table note(words text); insert into note values ($$kept$$)');
const read = (url: string | undefined) => ask(url, 'select words from note');

describe('The embedded database', () => {
  test('starts in an empty folder, durable and for this machine alone', async () => {
    const { url, adopted, folder: data } = await start().answer;
    expect(adopted).toBe(false);
    const [settings] = await ask(
      url,
      `select current_setting('fsync') as fsync, current_setting('full_page_writes') as pages,
        current_setting('synchronous_commit') as commits, current_setting('listen_addresses') as listens,
        current_setting('max_connections') as connections, current_setting('timezone') as zone,
        current_setting('server_encoding') as encoding, current_database() as database`,
    );
    expect(settings).toEqual({
      ...{ fsync: 'on', pages: 'on', commits: 'on', listens: '127.0.0.1', connections: '100' },
      ...{ zone: 'UTC', encoding: 'UTF8', database: 'policy_market' },
    });
    expect(statSync(join(data ?? '', 'client-password')).mode & 0o777).toBe(0o600);
    await expect(ask(url?.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(
      'password authentication failed',
    );
  });

  test('refuses a second start, names the first one, and touches nothing', async () => {
    const first = start();
    const { folder: data = '' } = await first.answer;
    const watched = ['owner.json', 'postmaster.pid', 'client-password', '../postgres.log'];
    const look = () => watched.map((name) => statSync(join(data, name)).mtimeMs);
    const before = look();
    expect(await start().answer).toEqual({
      name: 'AlreadyRunning',
      message: `Policy Market is already running at http://127.0.0.1:4999, process ${first.pid}.`,
    });
    expect(look()).toEqual(before);
  });

  test('lets one of two simultaneous first starts win', async () => {
    const answers = await Promise.all([start().answer, start().answer]);
    expect(answers.filter((answer) => answer.url)).toHaveLength(1);
    expect(answers.filter((answer) => answer.name === 'AlreadyRunning')).toHaveLength(1);
  });

  test('is taken over when its owner was killed', async () => {
    const first = start();
    const { url } = await first.answer;
    await note(url);
    const server = postmaster();
    await first.kill();
    const second = await start().answer;
    expect(second).toMatchObject({ adopted: true, url });
    expect(postmaster()).toBe(server);
    expect(await read(second.url)).toEqual([{ words: 'kept' }]);
  });

  test('is not taken over, but started again, when other settings are asked for', async () => {
    const first = start({ fsync: 'off' });
    await first.answer;
    await first.kill();
    const second = await start().answer;
    expect(second.adopted).toBe(false);
    expect(await ask(second.url, 'show fsync')).toEqual([{ fsync: 'on' }]);
  });

  test('recovers after PostgreSQL was killed, and its owner is told', async () => {
    const first = start();
    await note((await first.answer).url);
    process.kill(postmaster(), 'SIGKILL');
    const second = await start().answer;
    expect(second.adopted).toBe(false);
    expect(await read(second.url)).toEqual([{ words: 'kept' }]);
    expect(first.lost).toContain('has stopped');
  });

  test('recovers after both were killed at once', async () => {
    const first = start();
    await note((await first.answer).url);
    process.kill(postmaster(), 'SIGKILL');
    await first.kill();
    expect(await read((await start().answer).url)).toEqual([{ words: 'kept' }]);
  });

  test('keeps its owner when a worker of PostgreSQL crashes', async () => {
    const first = start();
    const { url } = await first.answer;
    const [row] = await ask(url, "select pid from pg_stat_activity where backend_type = 'checkpointer'");
    process.kill(Number(row?.['pid']), 'SIGKILL');
    await new Promise((done) => setTimeout(done, 2000));
    expect((await start().answer).name).toBe('AlreadyRunning');
    expect(first.lost).toBe('');
  });

  test('is not confused by a stranger that got the number of the old PostgreSQL', async () => {
    const first = start();
    const { folder: data = '' } = await first.answer;
    await first.stop();
    const { uid, gid } = statSync(data);
    const stranger = spawn('sleep', ['60'], { uid, gid });
    writeFileSync(join(data, 'postmaster.pid'), `${stranger.pid}\n${data}\n1\n5432\n\n127.0.0.1\n  1 1\nready   \n`);
    expect((await start().answer).url).toBeDefined();
    stranger.kill();
  });

  test('refuses data of another version, and leaves them alone', async () => {
    const data = join(folder, 'data/postgres');
    mkdirSync(data, { recursive: true });
    writeFileSync(join(data, 'PG_VERSION'), '15\n');
    const { name, message } = await start().answer;
    expect(name).toBe('DatabaseProblem');
    expect(message).toContain('of PostgreSQL 15, and this version brings PostgreSQL 18');
    expect(readFileSync(join(data, 'PG_VERSION'), 'utf8')).toBe('15\n');
  });

  test('refuses a folder with other files in it', async () => {
    const data = join(folder, 'data/postgres');
    mkdirSync(data, { recursive: true });
    writeFileSync(join(data, 'letter.txt'), 'Dear sir');
    expect((await start().answer).message).toContain('holds files that are no database of Policy Market');
  });
});
