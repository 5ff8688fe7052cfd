import { statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import { from } from 'pg-copy-streams';
import { BackupProblem, formatName, formatVersion, type Header, type Tally, type Trailer } from './format.js';
import { BackupReader } from './reader.js';
import { copyIn, listMigrations, listTables, place, plainText, type Table } from './tables.js';
import { tallied, tallyTable } from './tally.js';
import { explainFile, type BackupReport } from './write.js';

/**
 * Fills an empty database from a backup, in one transaction: everything that was counted is there in the end, or
 * nothing has changed. `migrate` gives a new database its shape; the backup must be of the same one.
 */
export async function restoreBackup(
  url: string,
  file: string,
  migrate: (url: string) => Promise<unknown>,
): Promise<BackupReport> {
  const reader = new BackupReader(file);
  const client = new pg.Client({ connectionString: url, application_name: 'policy-market restore' });
  try {
    const header = checkHeader(await reader.line<Header>(), file);
    await client.connect();
    await refuseUnlessEmpty(client);
    await migrate(url);
    checkMigrations(header, await listMigrations(client));
    await client.query(plainText);
    await client.query('begin');
    const report = await load(client, reader, header, file);
    await client.query('commit');
    await client.query('analyze');
    return report;
  } catch (error) {
    throw explainFile(error, file);
  } finally {
    await client.end();
    await reader.close();
  }
}

async function load(client: pg.Client, reader: BackupReader, header: Header, file: string): Promise<BackupReport> {
  const tables = new Map((await listTables(client)).map((table) => [table.table, table]));
  await client.query(`lock table ${[...tables.keys()].map(place).join(', ')} in access exclusive mode`);
  await refuseUnlessEmpty(client);
  await leaveTriggersOut(client);
  const taken: Record<string, Tally> = {};
  for (let number = 0; number < header.tables; number += 1) {
    const wanted = await reader.line<Table>();
    if (!isDeepStrictEqual(tables.get(wanted.table), wanted)) {
      throw new BackupProblem(`The table ${wanted.table} of the backup is not the one of this version.`);
    }
    const { rows, result } = tallied(reader.rows());
    await pipeline(rows, client.query(from(copyIn(wanted))));
    taken[wanted.table] = result();
  }
  const trailer = await reader.line<Trailer>();
  if (!(await reader.ended()) || !isDeepStrictEqual(taken, trailer.tables) || tables.size !== header.tables) {
    throw new BackupProblem(`${file} is damaged: what it holds is not what was counted when it was made.`);
  }
  for (const [name, value] of Object.entries(trailer.sequences)) {
    await client.query('select setval($1::regclass, $2)', [place(name), value]);
  }
  await verify(client, [...tables.values()], trailer);
  const rows = Object.values(taken).reduce((sum, tally) => sum + tally.rows, 0);
  return { tables: tables.size, rows, bytes: statSync(file).size };
}

function checkHeader(header: Header, file: string): Header {
  if (header.format !== formatName) throw new BackupProblem(`${file} is no backup of Policy Market.`);
  if (header.version === formatVersion) return header;
  throw new BackupProblem(
    `${file} was written in a newer format (${String(header.version)}): restore it with the version that wrote it.`,
  );
}

function checkMigrations(header: Header, ours: string[]): void {
  if (isDeepStrictEqual(header.migrations, ours)) return;
  throw new BackupProblem(
    `The backup was made at migration ${header.migrations.at(-1) ?? 'none'}, and this version is at ${ours.at(-1) ?? 'none'}: ` +
      'restore it with the version that made it, then bring that database up to date with "npm run migrate".',
  );
}

async function refuseUnlessEmpty(client: pg.Client): Promise<void> {
  for (const { table } of await listTables(client)) {
    const { rowCount } = await client.query(`select from ${place(table)} limit 1`);
    if (!rowCount) continue;
    throw new BackupProblem(
      `The database is not empty (there are rows in ${table}): restore into a new one, with another DATA_DIR or DATABASE_URL.`,
    );
  }
}

/** Rows come in any order, and nothing that a trigger would add to them is missing from the backup. */
async function leaveTriggersOut(client: pg.Client): Promise<void> {
  try {
    await client.query('set local session_replication_role = replica');
  } catch {
    throw new BackupProblem(
      'The role of DATABASE_URL may not leave triggers out while restoring: as superuser, run ' +
        '"GRANT SET ON PARAMETER session_replication_role TO" that role, and try again.',
    );
  }
}

async function verify(client: pg.Client, tables: Table[], trailer: Trailer): Promise<void> {
  for (const table of tables) {
    if (isDeepStrictEqual(await tallyTable(client, table), trailer.tables[table.table])) continue;
    throw new BackupProblem(`The table ${table.table} did not arrive as it was written: nothing has been restored.`);
  }
}
