import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { isAlive } from './postmaster.js';

/** Who holds the data folder. `passing` marks a command that will be done soon, unlike a server. */
export interface Owner {
  pid: number;
  address: string;
  passing: boolean;
}

const lockKey = 7_265_061;

/** Takes the one owner's lock on this connection; it is held for as long as the connection lives. */
export async function takeLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [lockKey]);
  return rows[0]?.taken === true;
}

/** Tells later starts who we are. */
export function signOwner(pgdata: string, owner: Owner): void {
  const file = join(pgdata, 'owner.json');
  writeFileSync(`${file}.new`, JSON.stringify(owner), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** The live owner; undefined while a new owner has not signed yet. */
export function readOwner(pgdata: string): Owner | undefined {
  try {
    const owner = JSON.parse(readFileSync(join(pgdata, 'owner.json'), 'utf8')) as Owner;
    return isAlive(owner.pid) ? owner : undefined;
  } catch {
    return undefined;
  }
}
