import type { DataSource } from 'typeorm';

/** Any number all processes agree on: only one of them migrates at a time. */
const MIGRATION_LOCK = 7_201_406;

/** Brings the database to this program's shape. Many processes may call it at once. Answers what it ran. */
export async function migrate(db: DataSource): Promise<string[]> {
  const runner = db.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const ran = await db.runMigrations();
    return ran.map((migration) => migration.name);
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await runner.release();
  }
}
