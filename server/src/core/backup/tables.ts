import type pg from 'pg';

/** A table as it is backed up: the columns that hold data of their own, and those that fix the order of rows. */
export interface Table {
  table: string;
  columns: string[];
  key: string[];
}

/** Where the migrations that have run are written down; never backed up, since restoring runs them. */
const migrationsTable = 'migrations';

/** Values are written as text: always in the same manner, whatever the server's own settings. */
export const plainText =
  "set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601'; set timezone = 'UTC'; set bytea_output = 'hex'; set extra_float_digits = 1";

/** The migrations that have run, oldest first; none in a new database. */
export async function listMigrations(client: pg.Client): Promise<string[]> {
  const { rows: found } = await client.query("select to_regclass('public.migrations') as place");
  if (!(found[0] as { place: string | null }).place) return [];
  const { rows } = await client.query<{ name: string }>('select name from public.migrations order by "timestamp", id');
  return rows.map(({ name }) => name);
}

/** Every table of the product, those that others point at first. */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table & { pointsAt: string[] }>(
    `select c.relname as table,
       array(select a.attname::text from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
       array(select a.attname::text from pg_index i cross join unnest(i.indkey) with ordinality as k(number, place)
         join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
         where i.indrelid = c.oid and i.indisprimary order by k.place) as key,
       array(select t.relname::text from pg_constraint f join pg_class t on t.oid = f.confrelid
         where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as "pointsAt"
     from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> $1
     order by c.relname`,
    [migrationsTable],
  );
  return inOrder(rows).map(({ table, columns, key }) => ({ table, columns, key: key.length > 0 ? key : columns }));
}

/** The sequences of the product with their last value. */
export async function listSequences(client: pg.Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `select s.sequencename as name, s.last_value::text as value from pg_sequences s
     where s.schemaname = 'public' and s.last_value is not null
       and pg_get_serial_sequence('public.migrations', 'id') is distinct from 'public.' || s.sequencename
     order by s.sequencename`,
  );
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

/** The statement that reads a table's rows in one order, whichever order they lie in on the disk. */
export function copyOut({ table, columns, key }: Table): string {
  return `copy (select ${names(columns)} from ${place(table)} order by ${names(key)}) to stdout`;
}

/** The statement that takes such rows in. */
export function copyIn({ table, columns }: Table): string {
  return `copy ${place(table)} (${names(columns)}) from stdin`;
}

/** A table's name as it stands in a statement. */
export function place(table: string): string {
  return `public.${quote(table)}`;
}

function names(columns: string[]): string {
  return columns.map(quote).join(', ');
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Tables that point at each other in a ring come in the order of their names. */
function inOrder<T extends { table: string; pointsAt: string[] }>(tables: T[]): T[] {
  const waiting = new Map(tables.map((each) => [each.table, each]));
  const ordered: T[] = [];
  while (waiting.size > 0) {
    const free = [...waiting.values()].find(({ pointsAt }) => !pointsAt.some((name) => waiting.has(name)));
    const next = free ?? [...waiting.values()][0]!;
    waiting.delete(next.table);
    ordered.push(next);
  }
  return ordered;
}
