import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';

const names = new Map<string, string>();

function nameOf(sql: string): string {
  let name = names.get(sql);
  if (!name) {
    name = `q${createHash('sha1').update(sql).digest('base64url').slice(0, 20)}`;
    names.set(sql, name);
  }
  return name;
}

/**
 * Reads rows by a prepared statement on the pool. The text must come from code, with every value in `values`:
 * each distinct text stays prepared on each connection.
 */
export async function rows<T>(
  source: { readonly db: DataSource; readonly tally?: { statements: number } },
  sql: string,
  values: readonly unknown[] = [],
): Promise<T[]> {
  const pool = (source.db.driver as unknown as { master: Pool }).master;
  if (source.tally) source.tally.statements += 1;
  const answer = await pool.query({ name: nameOf(sql), text: sql, values: [...values] });
  return answer.rows as T[];
}

/** Reads rows inside an open transaction. */
export const rowsIn = async <T>(tx: EntityManager, sql: string, values: readonly unknown[] = []): Promise<T[]> => {
  const answer: unknown = await tx.query(sql, [...values]);
  // TypeORM answers [rows, count] for UPDATE and DELETE, rows for everything else.
  const pair = answer as [T[], number];
  return Array.isArray(pair[0]) && typeof pair[1] === 'number' ? pair[0] : (answer as T[]);
};
