import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { EntityManager, type DataSource } from 'typeorm';

/** Where rows are read from: a request's context, which counts its statements, or anything with a database. */
interface Source {
  readonly db: DataSource;
  readonly tally?: { statements: number };
}

/** A visitor chooses filters and fields, so texts are many; each one that is prepared costs memory on every connection. */
const MOST_PREPARED = 1000;
const names = new Map<string, string>();

/** The name under which a text is prepared; none for texts that come when the most are prepared already. */
export function preparedName(sql: string): string | undefined {
  const known = names.get(sql);
  if (known || names.size >= MOST_PREPARED) return known;
  const name = `q${createHash('sha1').update(sql).digest('base64url').slice(0, 20)}`;
  names.set(sql, name);
  return name;
}

/**
 * Reads rows by a prepared statement on the pool. The text must come from code, with every value in `values`:
 * each distinct text stays prepared on each connection.
 */
export async function rows<T>(source: Source, sql: string, values: readonly unknown[] = []): Promise<T[]> {
  const answer = await poolOf(source).query({ name: preparedName(sql), text: sql, values: [...values] });
  return answer.rows as T[];
}

/** Reads rows by a statement that is planned for these very values, such as a search for a rare or a common word. */
export const rowsPlannedAnew = async <T>(source: Source, sql: string, values: readonly unknown[] = []): Promise<T[]> =>
  (await poolOf(source).query({ text: sql, values: [...values] })).rows as T[];

function poolOf(source: Source): Pool {
  if (source.tally) source.tally.statements += 1;
  return (source.db.driver as unknown as { master: Pool }).master;
}

/** Reads rows inside an open transaction. */
export const rowsIn = async <T>(tx: EntityManager, sql: string, values: readonly unknown[] = []): Promise<T[]> => {
  const answer: unknown = await tx.query(sql, [...values]);
  // TypeORM answers [rows, count] for UPDATE and DELETE, rows for everything else.
  const pair = answer as [T[], number];
  return Array.isArray(pair[0]) && typeof pair[1] === 'number' ? pair[0] : (answer as T[]);
};

/** Reads rows inside the transaction when one is given, else by a prepared statement on the pool. */
export const rowsFrom = async <T>(
  source: Source | EntityManager,
  sql: string,
  values: readonly unknown[] = [],
): Promise<T[]> => (source instanceof EntityManager ? rowsIn<T>(source, sql, values) : rows<T>(source, sql, values));
