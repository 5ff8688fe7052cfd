import type { DataSource } from 'typeorm';

const HALF = 'The demo stories are being loaded.';

/** Whether nobody has used this database yet. Imported notices may be in it: they name no people. */
export async function isUnused(db: DataSource): Promise<boolean> {
  const [found] = await db.query<{ unused: boolean }[]>('SELECT NOT EXISTS (SELECT 1 FROM member) AS unused');
  return found?.unused ?? false;
}

/** Empties every table but the list of migrations. Only the database's owner may, since history guards itself. */
export async function emptyDatabase(db: DataSource): Promise<void> {
  await db.query(`DO $$ DECLARE names text; BEGIN
    SET LOCAL session_replication_role = replica;
    SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') INTO names FROM pg_tables
      WHERE schemaname = 'public' AND tablename NOT IN ('migrations', 'typeorm_metadata');
    EXECUTE 'TRUNCATE ' || names || ' CASCADE';
  END $$`);
}

/** Whether loading began in an unused database and was broken off: pieces of stories are in it, and imported notices may be. */
export async function isHalfLoaded(db: DataSource): Promise<boolean> {
  const [found] = await db.query<{ half: boolean }[]>(
    `SELECT coalesce(shobj_description(oid, 'pg_database') = $1, FALSE) AS half
     FROM pg_database WHERE datname = current_database()`,
    [HALF],
  );
  return found?.half ?? false;
}

/** Notes on the database itself that loading has begun; without a word, that it is whole. */
export async function noteLoading(db: DataSource, begun: boolean): Promise<void> {
  await db.query(`DO $$ BEGIN
    EXECUTE format('COMMENT ON DATABASE %I IS ${begun ? `''${HALF}''` : 'NULL'}', current_database());
  END $$`);
}
