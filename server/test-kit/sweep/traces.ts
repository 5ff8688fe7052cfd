import { readFileSync } from 'node:fs';
import { server, sql } from '../server.js';
import { found } from './secrets.js';

/** Where bids are kept, and where their parties are told: all else must know nothing of them. */
const THEIRS = new Set(['bid', 'bid_approval', 'bid_content', 'bid_revision', 'file', 'file_chunk']);

interface Party {
  email: string;
}

/**
 * Secrets in what the market wrote down: any table of the database but those of bids, mails to anybody but the bid's
 * own people, history that is not sealed, jobs, and the log.
 */
export async function tracesOf(secrets: readonly string[], parties: readonly Party[]): Promise<string[]> {
  const tables = await sql<{ schema: string; name: string }>(
    `SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  );
  const traces: string[] = [];
  for (const { schema, name } of tables) {
    if (schema === 'public' && THEIRS.has(name)) continue;
    const rows = await sql<{ text: string }>(
      `SELECT to_jsonb(t)::text AS text FROM "${schema}"."${name}" t WHERE ${REST[name] ?? 'true'}
       AND to_jsonb(t)::text ILIKE ANY ($1)`,
      [secrets.map((secret) => `%${secret}%`)],
    );
    const those = rows.filter(({ text }) => name !== 'mail' || !parties.some(({ email }) => text.includes(email)));
    traces.push(...those.flatMap(({ text }) => found(secrets, text).map((one) => `${one} in ${name}: ${text}`)));
  }
  const log = readFileSync(server.log, 'utf8');
  return [...traces, ...found(secrets, log).map((secret) => `${secret} in the log`)];
}

/** What of a table must know nothing. */
const REST: Readonly<Record<string, string>> = { history: `visibility <> 'sealed'` };
