import type pg from 'pg';
import { readPassword } from './create.js';
import { serverSettings } from './launch.js';
import { readOwner, takeLock, type Owner } from './owner.js';
import { connectWhileAlive, readPostmaster, serves } from './postmaster.js';
import { stopPostmaster } from './stop.js';

/** What was found on a data folder: a server without an owner, which is ours now, or somebody else's. */
export type Found =
  | { kind: 'adopted'; client: pg.Client; pid: number; password: string }
  | { kind: 'owned'; owner: Owner | undefined; port: number; password: string };

/**
 * Looks for a server that runs on the folder already, for instance one whose owner was killed, and takes it
 * over if nobody else has it. Touches nothing when somebody has. Undefined when no server runs, or when the
 * one that ran had other settings and was stopped for that.
 */
export async function adopt(
  pgdata: string,
  settings: Record<string, string>,
  log: (line: string) => void,
): Promise<Found | undefined> {
  const note = readPostmaster(pgdata);
  if (!note || !serves(note.pid, pgdata)) return undefined;
  const password = readPassword(pgdata);
  const client = await connectWhileAlive(pgdata, password, () => serves(note.pid, pgdata), log);
  if (!client) return undefined;
  if (!(await takeLock(client))) {
    await client.end();
    return { kind: 'owned', owner: readOwner(pgdata), port: readPostmaster(pgdata)?.port ?? note.port, password };
  }
  if (await hasSettings(client, settings)) return { kind: 'adopted', client, pid: note.pid, password };
  await client.end();
  await stopPostmaster(pgdata, note.pid, log);
  return undefined;
}

async function hasSettings(client: pg.Client, settings: Record<string, string>): Promise<boolean> {
  const wanted = serverSettings(settings);
  const { rows } = await client.query<{ name: string; value: string }>(
    'select name, current_setting(name) as value from pg_settings where name = any($1)',
    [Object.keys(wanted)],
  );
  return rows.every(({ name, value }) => wanted[name] === value);
}
