import type { DataSource, EntityManager } from 'typeorm';
import { Conflict } from '../errors/index.js';

/** An open transaction. Whatever writes takes it as a required parameter. */
export type Tx = EntityManager;

const COLLISIONS = new Set(['40001', '40P01']);

/** Runs `work` in one transaction; a collision of two writers becomes Conflict. */
export async function inTransaction<T>(source: { readonly db: DataSource }, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await source.db.transaction(work);
  } catch (error) {
    if (COLLISIONS.has((error as { code?: string }).code ?? ''))
      throw new Conflict('Somebody else changed this at the same moment. Look again and retry.');
    throw error;
  }
}
