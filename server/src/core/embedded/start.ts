import type pg from 'pg';
import { hold } from './hold.js';
import { readPostmaster } from './postmaster.js';
import { signOwner } from './owner.js';
import { AlreadyRunning } from './problem.js';
import { takeFolder, type Taken, type TakeOptions } from './take.js';
import { databaseName, databaseUrl } from './url.js';

/** A running PostgreSQL that this process owns. */
export interface EmbeddedDatabase {
  /** For `pg`, with the password in it: never print it. */
  url: string;
  /** Where the data lie. */
  folder: string;
  /** Whether the server ran already, left behind by an owner that was killed. */
  adopted: boolean;
  stop(): Promise<void>;
}

/** How to start the embedded database. */
export interface EmbeddedOptions extends TakeOptions {
  /** Address of our web server, told to whoever tries to start a second one. */
  address?: string;
  /** Called once when the database is gone for good while we run; the process should end. */
  onLost?: (line: string) => void;
}

/** Takes the folder as its one owner and starts, or adopts, its database. Throws AlreadyRunning when another live owner has it. */
export async function startEmbedded(o: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const taken = await takeFolder(o);
  if (taken.kind === 'theirs') throw new AlreadyRunning(taken.owner.address, taken.owner.pid);
  return own(taken, o, false);
}

/** Makes a taken folder ours in name, with its database in place; `passing` when it is for one command only. */
export async function own(
  taken: Extract<Taken, { kind: 'ours' }>,
  o: EmbeddedOptions,
  passing: boolean,
): Promise<EmbeddedDatabase> {
  const stop = hold(taken, o.log, o.onLost ?? o.log);
  try {
    signOwner(taken.pgdata, { pid: process.pid, address: o.address ?? '', passing });
    await ensureDatabase(taken.client);
  } catch (error) {
    await stop();
    throw error;
  }
  if (taken.adopted) o.log('Took over the database that an earlier process had left running.');
  const port = readPostmaster(taken.pgdata)?.port ?? 0;
  return { url: databaseUrl(port, taken.password), folder: taken.pgdata, adopted: taken.adopted, stop };
}

async function ensureDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName]);
  if (!rowCount) await client.query(`create database ${databaseName}`);
}
