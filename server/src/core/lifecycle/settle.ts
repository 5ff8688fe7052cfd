import type { DataSource } from 'typeorm';
import { inTransaction, rows } from '../database/index.js';
import type { Lifecycle } from './lifecycle.js';
import { lockState } from './move.js';

/** Writes down timed transitions that are due. Nothing depends on it: reads and moves count them anyway. */
export async function settleDue(
  source: { readonly db: DataSource },
  lifecycles: readonly Lifecycle[],
): Promise<number> {
  let settled = 0;
  for (const lifecycle of lifecycles) {
    for (const timed of lifecycle.timed) {
      const due = await rows<{ id: string }>(
        source,
        `SELECT id FROM ${lifecycle.table} WHERE state = $1 AND ${timed.at} <= statement_timestamp() LIMIT 500`,
        [timed.from],
      );
      for (const { id } of due) await inTransaction(source, (tx) => lockState(tx, lifecycle, id));
      settled += due.length;
    }
  }
  return settled;
}
