import { createWriteStream, existsSync, rmSync, statSync } from 'node:fs';
import { link, open, unlink } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { BackupProblem, endOfRows, formatName, formatVersion, line, type Trailer } from './format.js';
import { listMigrations, listSequences, listTables, plainText } from './tables.js';
import { readRows, tallied } from './tally.js';

/** What a backup or a restore went through. */
export interface BackupReport {
  tables: number;
  rows: number;
  bytes: number;
}

/**
 * Writes every table, files included, as it was at one moment, to one new file that only its owner can read.
 * The product may go on working meanwhile. The file appears under its name when it is whole, never before.
 */
export async function writeBackup(url: string, file: string): Promise<BackupReport> {
  if (existsSync(file)) throw new BackupProblem(`${file} exists already: choose another name.`);
  const part = `${file}.part-${process.pid}`;
  const client = new pg.Client({ connectionString: url, application_name: 'policy-market backup' });
  await client.connect();
  try {
    await client.query(plainText);
    await client.query('begin isolation level repeatable read, read only');
    const trailer: Trailer = { tables: {}, sequences: {} };
    await pipeline(content(client, trailer), createGzip(), createWriteStream(part, { mode: 0o600, flags: 'wx' }));
    await client.query('commit');
    await keep(part, file);
    const tallies = Object.values(trailer.tables);
    const rows = tallies.reduce((sum, tally) => sum + tally.rows, 0);
    return { tables: tallies.length, rows, bytes: statSync(file).size };
  } catch (error) {
    throw explainFile(error, file);
  } finally {
    rmSync(part, { force: true });
    await client.end();
  }
}

async function* content(client: pg.Client, trailer: Trailer): AsyncGenerator<Buffer> {
  const migrations = await listMigrations(client);
  if (migrations.length === 0) throw new BackupProblem('There is nothing to back up: the database is new.');
  const tables = await listTables(client);
  const madeAt = new Date().toISOString();
  yield line({ format: formatName, version: formatVersion, madeAt, migrations, tables: tables.length });
  for (const table of tables) {
    yield line(table);
    const { rows, result } = tallied(readRows(client, table));
    yield* rows;
    yield endOfRows;
    trailer.tables[table.table] = result();
  }
  trailer.sequences = await listSequences(client);
  yield line(trailer);
}

/** Onto the disk first, then under its name; a file that has come in between is not overwritten. */
async function keep(part: string, file: string): Promise<void> {
  const handle = await open(part, 'r');
  await handle.sync();
  await handle.close();
  await link(part, file);
  await unlink(part);
}

/** Names the file in what the file system says about it. */
export function explainFile(error: unknown, file: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  const said: Record<string, string> = {
    ENOENT: `${file} does not exist, or its folder does not.`,
    EEXIST: `${file} exists already: choose another name.`,
    EISDIR: `${file} is a folder: name a file in it.`,
    EACCES: `${file} may not be opened by this user.`,
    ENOSPC: `The disk is full: ${file} could not be written.`,
  };
  return code && said[code] ? new BackupProblem(said[code]) : error;
}
