import type { Stage } from './stage.js';

/** A day so many days ago, at an hour of the office. */
export const at = (days: string, time: string): string =>
  `(date_trunc('day', clock_timestamp()) - make_interval(days => ${days}) + interval '${time}')`;

/**
 * History is append-only; a story's past is the one thing written as if it had happened earlier. Only a database
 * owner may step round the guard: on a database without that right the history keeps today's date.
 */
export async function rewriteHistory(stage: Stage, statement: string, values: unknown[]): Promise<void> {
  try {
    await stage.base.db.transaction(async (tx) => {
      await tx.query('SET LOCAL session_replication_role = replica');
      await tx.query(statement, values);
    });
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
  }
}
