import type { DataSource, EntityManager } from 'typeorm';
import { Conflict } from '../errors/index.js';

/** An open transaction. Whatever writes takes it as a required parameter. */
export type Tx = EntityManager;

const COLLISIONS = new Set(['40001', '40P01']);

/** Where transactions are opened: a request's context, which remembers what it read, or anything with a database. */
interface Source {
  readonly db: DataSource;
  readonly loaders?: { forget(): void };
}

/** Runs `work` in one transaction; a collision of two writers becomes Conflict. What was read before is read anew. */
export async function inTransaction<T>(source: Source, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    const done = await source.db.transaction(work);
    source.loaders?.forget();
    return done;
  } catch (error) {
    if (COLLISIONS.has((error as { code?: string }).code ?? ''))
      throw new Conflict('Somebody else changed this at the same moment. Look again and retry.');
    throw error;
  }
}
