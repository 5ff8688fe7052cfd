import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { anonymous, type Context } from '../src/core/context.js';
import { effectiveState } from '../src/core/lifecycle/index.js';
import { submittedContent } from '../src/features/bids/bid-submission.content.js';
import { receive } from '../src/features/bids/bid-submit.statement.js';
import { factsFor } from '../src/features/bids/bid.facts.js';
import { commissionLifecycle, commissionVisibleSql } from '../src/features/commissions/index.js';
import { authenticate } from '../src/features/members/index.js';
import { idOf as rawId } from '../src/core/ids/index.js';

type Operation = (pool: Pool, variables: Record<string, string>, cookie: string) => Promise<string>;

const VISIBLE = commissionVisibleSql(anonymous, 'c', () => '');
const STATE = effectiveState(commissionLifecycle, 'c');
const NODE = `json_build_object('id', translate(encode(('Commission:' || c.id)::bytea, 'base64'), E'+/=\\n', '-_'), 'reference', c.reference,
  'title', c.title, 'state', ${STATE}, 'kind', c.kind, 'publishedAt', c.published_at, 'questionsCloseAt', c.questions_close_at,
  'bidsCloseAt', c.bids_close_at, 'awardExpectedOn', c.award_expected_on,
  'council', json_build_object('id', o.id, 'slug', o.slug, 'name', o.name))`;
const page = (inner: string, order: string): string =>
  `SELECT json_build_object('edges', coalesce(json_agg(json_build_object('cursor', cursor, 'node', node) ORDER BY ${order}), '[]'))::text AS text FROM (${inner}) page`;

const Q1 = page(
  `SELECT ${NODE} AS node, jsonb_build_array(c.bids_close_at::text, c.id::text)::text AS cursor, c.bids_close_at AS at, c.id
   FROM commission c JOIN organisation o ON o.id = c.council_id
   WHERE ${VISIBLE} AND c.area_id = $1 AND c.state = 'open' AND c.bids_close_at > statement_timestamp()
   ORDER BY c.bids_close_at, c.id LIMIT 21`,
  'at, id',
);
const Q5 = page(
  `SELECT ${NODE} AS node, jsonb_build_array(c.published_at::text, c.id::text)::text AS cursor, c.published_at AS at, c.id
   FROM commission c JOIN organisation o ON o.id = c.council_id
   WHERE ${VISIBLE} AND (c.published_at, c.id) < ($1::timestamptz, $2::uuid)
   ORDER BY c.published_at DESC, c.id DESC LIMIT 21`,
  'at DESC, id DESC',
);
const Q3 = `SELECT coalesce(json_agg(json_build_object('node', ${NODE}, 'snippet',
     ts_headline('pg_catalog.english', c.title || ' ' || c.summary || ' ' || c.brief, q.query)) ORDER BY c.rank DESC, c.id DESC), '[]')::text AS text
   FROM websearch_to_tsquery('pg_catalog.english', $1) q(query), LATERAL (
     SELECT f.*, ts_rank(f.search, q.query) AS rank FROM (
       SELECT c.* FROM commission c WHERE ${VISIBLE} AND c.search @@ q.query ORDER BY c.published_at DESC, c.id DESC LIMIT 500) f
     ORDER BY rank DESC, f.id DESC LIMIT 21) c JOIN organisation o ON o.id = c.council_id`;

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
