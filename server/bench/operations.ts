import pg from 'pg';
import type { Operation } from './compare.js';
import { idOf } from './ids.js';
import type { Request, Target } from './load.js';
import { q1, q3, q5, words } from './queries.js';
import { submission } from './submit.js';

export interface Supply {
  cursors: { at: string; id: string }[];
  drafts: { commissions: number; from: number; to: number };
}

/** Places deep in the list of all commissions, as text of the database. */
export async function deepCursors(url: string): Promise<Supply['cursors']> {
  const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC' });
  await client.connect();
  const { rows } = await client.query<{ at: string; id: string }>(
    `SELECT published_at::text AS at, id::text FROM (SELECT published_at, id, row_number() OVER (ORDER BY published_at DESC, id DESC) AS n,
       count(*) OVER () AS total FROM commission WHERE published_at IS NOT NULL) c WHERE n > total * 0.9 ORDER BY n LIMIT 64`,
  );
  await client.end();
  return rows;
}

const graphql = (body: object): Request => ({ body: JSON.stringify(body) });
const plain = (body: object, headers?: Record<string, string>): Request => ({
  body: JSON.stringify(body),
  ...(headers ? { headers } : {}),
});

/** Repeats a list for ever. */
const cycle =
  <T>(list: readonly T[], make: (one: T) => Request) =>
  () => {
    let i = 0;
    return (): Request => make(list[i++ % list.length]!);
  };

/** The hot operations, each as the limit and as we are asked for it. */
export function operations({ cursors, drafts }: Supply): Operation[] {
  const areas = Array.from({ length: 64 }, (_, i) => 1 + ((i * i) % 60));
  let used = 0;
  const perCommission = drafts.to - drafts.from + 1;
  /** Each draft is submitted once in the whole run, by the limit or by us. */
  const nextDraft = (make: (request: Request) => Request) => () => (): Request | null => {
    const n = used++;
    if (n >= drafts.commissions * perCommission) return null;
    return make(submission(1 + Math.floor(n / perCommission), drafts.from + (n % perCommission)));
  };
  return [
    {
      name: 'Q1',
      limit: cycle(areas, (area) => plain({ operation: 'q1', area: idOf('area', area) })),
      ours: cycle(areas, (area) => graphql(q1(area))),
    },
    {
      name: 'Q3',
      limit: cycle(words, (text) => plain({ operation: 'q3', words: text })),
      ours: cycle(words, (text) => graphql(q3(text))),
    },
    {
      name: 'Q5',
      limit: cycle(cursors, (cursor) => plain({ operation: 'q5', ...cursor })),
      ours: cycle(cursors, ({ at, id }) => graphql(q5(Buffer.from(JSON.stringify([at, id])).toString('base64url')))),
    },
    { name: 'M1', limit: nextDraft(asPlain), ours: nextDraft((request) => request) },
  ];
}

function asPlain({ body, headers }: Request): Request {
  const { input } = (JSON.parse(body) as { variables: { input: object } }).variables;
  return plain({ operation: 'm1', ...input }, headers);
}

export type { Target };
