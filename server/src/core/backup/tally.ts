import { createHash } from 'node:crypto';
import type pg from 'pg';
import { to } from 'pg-copy-streams';
import type { Tally } from './format.js';
import { copyOut, type Table } from './tables.js';

const newline = 10;

/** Passes rows on and counts them; `result` is whole when the last one has gone by. */
export function tallied(rows: AsyncIterable<Buffer>): { rows: AsyncIterable<Buffer>; result: () => Tally } {
  const hash = createHash('sha256');
  let count = 0;
  async function* pass() {
    for await (const block of rows) {
      hash.update(block);
      for (let at = block.indexOf(newline); at >= 0; at = block.indexOf(newline, at + 1)) count += 1;
      yield block;
    }
  }
  return { rows: pass(), result: () => ({ rows: count, sha256: hash.digest('hex') }) };
}

/** Reads a table's rows, in the order of their key. */
export function readRows(client: pg.Client, table: Table): AsyncIterable<Buffer> {
  return client.query(to(copyOut(table))) as AsyncIterable<Buffer>;
}

/** Counts what a table holds now. */
export async function tallyTable(client: pg.Client, table: Table): Promise<Tally> {
  const { rows, result } = tallied(readRows(client, table));
  for await (const block of rows) void block;
  return result();
}
