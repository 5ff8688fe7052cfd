import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { DatabaseProblem } from './problem.js';

/** The system user that PostgreSQL runs as. */
export interface SystemUser {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root. Returns whom to run it as: whoever owns the existing data,
 * else the user `postgres`, made when it is missing. Undefined when we are an ordinary user.
 */
export function databaseUser(pgdata: string): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(pgdata, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return findUser('postgres') ?? createUser('postgres');
}

/** Whether that user can open the file or folder, with every folder above it. */
export function canReach(path: string, user: SystemUser | undefined): boolean {
  const run = spawnSync('/bin/sh', ['-c', 'test -r "$0" && test -x "$0"', path], { ...user, cwd: '/' });
  return run.status === 0;
}

/** Looks the user up by name; undefined when there is none. */
export function findUser(name: string): SystemUser | undefined {
  const id = (flag: string) => spawnSync('id', [flag, name], { encoding: 'utf8' });
  const [uid, gid] = [id('-u'), id('-g')];
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** Makes a system user without a home and without a way to sign in; only root can. */
export function createUser(name: string): SystemUser {
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', name]);
  if (!findUser(name)) spawnSync('adduser', ['-S', '-D', '-H', name]);
  const made = findUser(name);
  if (made) return made;
  throw new DatabaseProblem(
    `PostgreSQL does not run as root and the user "${name}" could not be made: start as an ordinary user, or set DATABASE_URL.`,
  );
}
