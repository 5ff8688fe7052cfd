import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hasData } from './data-folder.js';
import { databaseEnvironment } from './environment.js';
import type { SystemUser } from './owner-user.js';
import { explain } from './explain.js';
import { DatabaseProblem } from './problem.js';
import { isAlive } from './postmaster.js';
import { databaseRole } from './url.js';

const passwordFile = 'client-password';

/** The password that only this machine's owner of the data can read. */
export function readPassword(pgdata: string): string {
  if (existsSync(join(pgdata, passwordFile))) return readFileSync(join(pgdata, passwordFile), 'utf8').trim();
  throw new DatabaseProblem(`${pgdata} holds a database that Policy Market did not make: choose another DATA_DIR.`);
}

/**
 * Makes a new database cluster. It grows under another name and is put in place whole, so a start that is
 * interrupted, or that races with another, never leaves half a database.
 */
export async function createData(pgdata: string, binaries: string, user: SystemUser | undefined, durable: boolean) {
  const growing = `${pgdata}.new-${process.pid}`;
  const password = `${growing}.password`;
  removeAbandoned(pgdata);
  try {
    mkdirSync(growing, { mode: 0o700 });
    writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
    if (user) for (const path of [growing, password]) chownSync(path, user.uid, user.gid);
    await initialise(growing, password, binaries, user, durable);
    renameSync(password, join(growing, passwordFile));
    renameSync(growing, pgdata);
  } catch (error) {
    rmSync(growing, { recursive: true, force: true });
    rmSync(password, { force: true });
    if (!hasData(pgdata)) throw explain(error, pgdata);
  }
}

async function initialise(
  folder: string,
  password: string,
  binaries: string,
  user: SystemUser | undefined,
  durable: boolean,
): Promise<void> {
  const flags = ['--pgdata', folder, '--username', databaseRole, '--pwfile', password];
  flags.push('--auth=scram-sha-256', '--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8');
  if (!durable) flags.push('--no-sync');
  const child = spawn(join(binaries, 'bin', 'initdb'), flags, { ...user, cwd: '/', env: databaseEnvironment() });
  let said = '';
  child.stdout.on('data', () => undefined);
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  if (code !== 0) throw new Error(said.trim() || `initdb ended with ${signal ?? code}`);
}

function removeAbandoned(pgdata: string): void {
  const prefix = `${basename(pgdata)}.new-`;
  for (const name of readdirSync(dirname(pgdata))) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : NaN;
    if (pid === process.pid || (pid > 0 && !isAlive(pid))) {
      rmSync(join(dirname(pgdata), name), { recursive: true, force: true });
    }
  }
}
