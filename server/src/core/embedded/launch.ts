import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { databaseEnvironment } from './environment.js';
import { explain } from './explain.js';
import type { SystemUser } from './owner-user.js';
import { connectWhileAlive, removeStaleNote } from './postmaster.js';
import type pg from 'pg';

/** Everything a start of the server needs to know. */
export interface Launch {
  pgdata: string;
  binaries: string;
  user: SystemUser | undefined;
  password: string;
  settings: Record<string, string>;
  log: (line: string) => void;
}

const durable = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' };

/** What a server is started with; the durable ones may be loosened for tests alone. */
export function serverSettings(extra: Record<string, string>): Record<string, string> {
  return { max_connections: '100', jit: 'off', timezone: 'UTC', log_timezone: 'UTC', ...durable, ...extra };
}

/**
 * Starts PostgreSQL on the folder, in a process group of its own, so that Ctrl-C stops us first.
 * Returns a connection, or undefined when it is worth another try; throws the reason when it is not.
 */
export async function launch(o: Launch): Promise<{ client: pg.Client; pid: number } | undefined> {
  const logFile = `${o.pgdata}.log`;
  removeStaleNote(o.pgdata);
  const settings = {
    ...serverSettings(o.settings),
    listen_addresses: '127.0.0.1',
    port: String(await freePort()),
    unix_socket_directories: socketFolder(o.pgdata, o.user),
    unix_socket_permissions: '0700',
  };
  const output = openLog(logFile);
  const start = fstatSync(output).size;
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(join(o.binaries, 'bin', 'postgres'), ['-D', o.pgdata, ...flags], {
    ...o.user,
    cwd: '/',
    env: databaseEnvironment(),
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  let failed: Error | undefined;
  child.on('error', (error) => (failed = error));
  child.unref();
  const alive = () => !failed && child.exitCode === null && child.signalCode === null;
  const client = await connectWhileAlive(o.pgdata, o.password, alive, o.log);
  if (client && child.pid && alive()) return { client, pid: child.pid };
  await client?.end();
  if (failed) throw explain(failed, o.pgdata);
  const said = readFileSync(logFile).subarray(start).toString();
  if (/already exists|still in use|could not create any TCP\/IP/.test(said)) return undefined;
  throw explain(new Error(said), o.pgdata);
}

/** A short name, since the path of a socket has about 100 characters; private to the database's user. */
function socketFolder(pgdata: string, user: SystemUser | undefined): string {
  const uid = user?.uid ?? process.getuid?.() ?? 0;
  const folder = join('/tmp', `policy-market-${uid}-${createHash('sha256').update(pgdata).digest('hex').slice(0, 10)}`);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw explain(error, folder);
    const found = lstatSync(folder);
    if (found.isDirectory() && found.uid === uid) return folder;
    return own(mkdtempSync(`${folder}-`), user);
  }
  return own(folder, user);
}

function own(folder: string, user: SystemUser | undefined): string {
  chmodSync(folder, 0o700);
  if (user) chownSync(folder, user.uid, user.gid);
  return folder;
}

function openLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 5_000_000) renameSync(file, `${file}.old`);
  return openSync(file, 'a', 0o600);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
