import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { anonymous, type Context } from '../src/core/context.js';
import { effectiveState } from '../src/core/lifecycle/index.js';
import { submittedContent } from '../src/features/bids/bid-submission.content.js';
import { receive } from '../src/features/bids/bid-submit.statement.js';
import { factsFor } from '../src/features/bids/bid.facts.js';
import { commissionLifecycle, commissionVisibleSql, headlineSql } from '../src/features/commissions/index.js';
import { authenticate } from '../src/features/members/index.js';
import { idOf as rawId } from '../src/core/ids/index.js';

type Operation = (pool: Pool, variables: Record<string, string>, cookie: string) => Promise<string>;

const VISIBLE = commissionVisibleSql(anonymous, 'c', () => '');
const STATE = effectiveState(commissionLifecycle, 'c');
const COUNCIL = `json_build_object('id', o.id, 'slug', o.slug, 'name', o.name)`;
const NODE = `json_build_object('id', c.id, 'reference', c.reference, 'title', c.title, 'state', ${STATE}, 'kind', c.kind,
  'publishedAt', c.published_at, 'questionsCloseAt', c.questions_close_at, 'bidsCloseAt', c.bids_close_at,
  'awardExpectedOn', c.award_expected_on, 'council', ${COUNCIL})`;
/** Twenty of the rows and whether there are more. \`rest\` is whatever else stands beside the node. */
const page = (inner: string, rest = ''): string =>
  `SELECT json_build_object('commissions', json_build_object(
     'edges', coalesce(json_agg(json_build_object('cursor', cursor, 'node', node ${rest}) ORDER BY n) FILTER (WHERE n <= 20), '[]'),
     'pageInfo', json_build_object('hasNextPage', count(*) > 20)))::text AS text
   FROM (SELECT p.*, row_number() OVER () AS n FROM (${inner}) p) page`;

const Q1 = page(
  `SELECT ${NODE} AS node, json_build_array(c.bids_close_at::text, c.id) AS cursor
   FROM commission c JOIN organisation o ON o.id = c.council_id
   WHERE ${VISIBLE} AND c.area_id = $1 AND c.state = 'open' AND c.bids_close_at > statement_timestamp()
   ORDER BY c.bids_close_at, c.id LIMIT 21`,
);
const Q5 = page(
  `SELECT ${NODE} AS node, json_build_array(c.published_at::text, c.id) AS cursor
   FROM commission c JOIN organisation o ON o.id = c.council_id
   WHERE ${VISIBLE} AND (c.published_at, c.id) < ($1::timestamptz, $2::uuid)
   ORDER BY c.published_at DESC, c.id DESC LIMIT 21`,
);
const FOUND = `json_build_object('id', c.id, 'reference', c.reference, 'title', c.title, 'state', ${STATE},
  'bidsCloseAt', c.bids_close_at, 'council', ${COUNCIL})`;
const Q3 = page(
  `SELECT ${FOUND} AS node, json_build_array(hit.rank::text, hit.id) AS cursor, ${headlineSql('query')} AS snippet
   FROM websearch_to_tsquery('pg_catalog.english', $1) query, LATERAL (
     SELECT c.id, ts_rank(c.search, query) AS rank FROM commission c WHERE ${VISIBLE} AND c.search @@ query
     ORDER BY rank DESC, c.id DESC LIMIT 21) hit
     JOIN commission c ON c.id = hit.id JOIN organisation o ON o.id = c.council_id
   ORDER BY hit.rank DESC, hit.id DESC`,
  `, 'snippet', snippet`,
);

const text = async (pool: Pool, name: string, sql: string, values: unknown[]): Promise<string> =>
  ((await pool.query<{ text: string }>({ name, text: sql, values })).rows[0] as { text: string }).text;

/** What the limit answers, by the operation's name. */
export const limitOperations: Record<string, Operation> = {
  q1: (pool, { area }) => text(pool, 'q1', Q1, [area]),
  q3: (pool, { words }) => text(pool, 'q3', Q3, [words]),
  q5: (pool, { at, id }) => text(pool, 'q5', Q5, [at, id]),
  async m1(pool, input, cookie) {
    // The statements read their pool from where TypeORM keeps it.
    const db = { driver: { master: pool } } as unknown as Context['db'];
    const viewer = await authenticate({ db }, { cookie: cookie.replace('session=', ''), bearer: null });
    const context = { db, viewer, requestId: 'limit' } as Context;
    const facts = await factsFor({ db }, context, { bidId: input.bidId!, actingFor: input.actingFor! });
    if (!facts.roles.includes('bid_manager' as never)) throw new Error('not a bid manager');
    const content = submittedContent(facts);
    const canonical = JSON.stringify({ ...content, salt: randomBytes(32).toString('hex') });
    const sha256 = createHash('sha256').update(canonical).digest('hex');
    const receipt = `R-${rawId('Bid', input.bidId!).slice(-12)}`;
    const decision = await receive(context, facts, { receipt, key: input.idempotencyKey!, content, canonical, sha256 });
    if (!decision.written) throw new Error('not written');
    return JSON.stringify({ receipt: { reference: receipt, receivedAt: decision.at, sha256, revision: 1 } });
  },
};
