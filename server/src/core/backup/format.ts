// A backup is one gzip file of text: a header; for each table a line that names it, its rows as PostgreSQL's COPY
// writes them and the line `\.`; a trailer with what was counted. Anyone can read it with `zcat`.
import type { Table } from './tables.js';

/** The first line: what the file is and which database it fits. */
export interface Header {
  format: typeof formatName;
  version: typeof formatVersion;
  madeAt: string;
  /** The migrations that had run, oldest first. */
  migrations: string[];
  tables: number;
}

/** The last line: what was written, so that what is read can be compared. */
export interface Trailer {
  tables: Record<string, Tally>;
  sequences: Record<string, string>;
}

/** How many rows a table has, and the SHA-256 of all of them in the order of their key. */
export interface Tally {
  rows: number;
  sha256: string;
}

export const formatName = 'policy-market-backup';
export const formatVersion = 1;
export const endOfRows = Buffer.from('\\.\n');

/** A fault that the person at the keyboard can mend; its message is one plain line for them. */
export class BackupProblem extends Error {
  override name = 'BackupProblem';
}

/** One line of JSON, as header, table line and trailer are written. */
export function line(value: Header | Table | Trailer): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}
