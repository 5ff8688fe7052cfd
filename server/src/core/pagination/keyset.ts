import { rows, rowsPlannedAnew } from '../database/index.js';
import type { Context } from '../context.js';
import { Invalid } from '../errors/index.js';
import type { ConnectionArgs } from './connection.js';

/** A column of the order. Expressions must never be null; the last column must be unique. */
export interface KeysetColumn {
  readonly sql: string;
  readonly type: 'timestamptz' | 'numeric' | 'text' | 'uuid' | 'date' | 'bigint' | 'real';
  readonly descending?: boolean;
}

export interface KeysetQuery {
  readonly select: string;
  readonly from: string;
  readonly where: readonly string[];
  readonly values: readonly unknown[];
  readonly order: readonly KeysetColumn[];
  /**
   * For orders that no index holds: `from` has only what the order needs, under the name `as`, and everything else is
   * joined to the rows of the page alone.
   */
  readonly joined?: { readonly as: string; readonly joins: string };
  /** Plan anew for these very values: for statements whose best plan hangs on them, such as searches. */
  readonly planned?: 'once' | 'each time';
}

export interface Page<Row> {
  edges: { node: Row; cursor: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount: () => Promise<number>;
}

/** One page by keyset: flat cost however deep. Cursors hold the columns' own text, made by the database. */
export async function keysetPage<Row extends object>(
  context: Context,
  args: ConnectionArgs,
  query: KeysetQuery,
): Promise<Page<Row>> {
  const backward = args.last != null;
  const limit = args.first ?? args.last ?? 20;
  const cursor = args.after ?? args.before;
  const values = [...query.values];
  const where = [...query.where];
  if (cursor) where.push(beyond(query.order, readCursor(cursor, query.order.length), backward, values));
  const order = query.order.map((c) => `${c.sql} ${!!c.descending !== backward ? 'DESC' : 'ASC'}`);
  const page = `${query.from} ${where.length ? `WHERE ${where.join(' AND ')}` : ''}
    ORDER BY ${order.join(', ')} LIMIT ${limit + 1}`;
  const { joined } = query;
  const read = query.planned === 'each time' ? rowsPlannedAnew : rows;
  const found = await read<Row & { cursor: string }>(
    context,
    `SELECT ${query.select}, jsonb_build_array(${query.order.map((c) => `(${c.sql})::text`).join(', ')})::text AS cursor
     FROM ${joined ? `(SELECT ${joined.as}.* FROM ${page}) ${joined.as} ${joined.joins} ORDER BY ${order.join(', ')}` : page}`,
    values,
  );
  const more = found.length > limit;
  const kept = found.slice(0, limit);
  if (backward) kept.reverse();
  const edges = kept.map((row) => ({ node: row, cursor: Buffer.from(row.cursor).toString('base64url') }));
  return {
    edges,
    pageInfo: {
      hasNextPage: backward ? cursor != null : more,
      hasPreviousPage: backward ? more : cursor != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: () => count(context, query, read),
  };
}

async function count(context: Context, query: KeysetQuery, read: typeof rows): Promise<number> {
  const where = query.where.length ? `WHERE ${query.where.join(' AND ')}` : '';
  // What is selected stands inside, unread, so that every value of the statement has its type.
  const select = query.joined ? '1' : query.select;
  const statement = `SELECT count(*)::int AS n FROM (SELECT ${select} FROM ${query.from} ${where}) counted`;
  const [row] = await read<{ n: number }>(context, statement, query.values);
  return row?.n ?? 0;
}

/** Rows beyond the cursor: one comparison of rows, which an index can seek, unless directions differ by column. */
function beyond(order: readonly KeysetColumn[], at: string[], backward: boolean, values: unknown[]): string {
  const placeholders = order.map((column, i) => `$${values.push(at[i])}::${column.type}`);
  if (order.every((column) => !!column.descending === !!order[0]?.descending)) {
    const sign = !!order[0]?.descending !== backward ? '<' : '>';
    return `(${order.map((column) => column.sql).join(', ')}) ${sign} (${placeholders.join(', ')})`;
  }
  const alternatives = order.map((column, i) => {
    const equal = order.slice(0, i).map((before, j) => `${before.sql} = ${placeholders[j]}`);
    const sign = !!column.descending !== backward ? '<' : '>';
    return `(${[...equal, `${column.sql} ${sign} ${placeholders[i]}`].join(' AND ')})`;
  });
  return `(${alternatives.join(' OR ')})`;
}

const notOurs = (): Invalid =>
  new Invalid([{ path: 'after', message: 'This cursor is not one of ours, or belongs to another order.' }]);

function readCursor(cursor: string, length: number): string[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parts) && parts.length === length && parts.every((part) => typeof part === 'string'))
      return parts;
  } catch {
    throw notOurs();
  }
  throw notOurs();
}
