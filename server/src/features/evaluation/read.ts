import { EntityManager } from 'typeorm';
import type { Context } from '../../core/context.js';
import { rows, rowsIn, type Tx } from '../../core/database/index.js';

/** A request that reads, or a transaction that is about to write. */
export type Source = Context | Tx;

/** Reads rows: prepared on the pool for a request, on its own connection for a transaction. */
export const read = <T>(source: Source, sql: string, values: readonly unknown[]): Promise<T[]> =>
  source instanceof EntityManager ? rowsIn<T>(source, sql, values) : rows<T>(source, sql, values);
