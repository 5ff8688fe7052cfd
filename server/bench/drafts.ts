import { sqlId as id } from './ids.js';

const ANSWERS = [1, 2, 3]
  .map(
    (p) =>
      `jsonb_build_object('criterionId', ${id('criterion', `c || '-${p}'`)}, 'text', repeat('We will do this well. ', 60))`,
  )
  .join(', ');

const LINES = JSON.stringify(
  [
    ['Research', '20', '600.00'],
    ['Interviews', '30', '150.00'],
    ['Workshops', '3', '900.00'],
    ['Report', '1', '2500.00'],
  ].map(([description, quantity, unitPrice]) => ({ description, quantity, unitPrice, vatTreatment: 'standard' })),
);

/**
 * Commissions that every one of `bidders` organisations has drafted a whole bid for: three answers and four price
 * lines. Needs the organisations, their members and sessions (`bidders`).
 */
export const drafts = (commissions: number, from: number, to: number, closesIn: string): string[] => [
  `INSERT INTO commission (id, council_id, area_id, reference, state, version, title, summary, brief, budget_max, starts_on,
     duration_months, questions_close_at, answers_by, bids_close_at, award_expected_on, published_at)
   SELECT ${id('drafted', 'i')}, ${id('organisation', '1')}, NULL, 'D-' || i, 'open', 1, 'Drafted ' || i, 'S', 'B', 40000,
     current_date + 60, 6, clock_timestamp(), clock_timestamp(), clock_timestamp() + interval '${closesIn}', current_date + 90,
     now() - interval '400 days'
   FROM generate_series(1, ${commissions}) i`,
  `INSERT INTO award_criterion (id, commission_id, position, kind, name, question, weight, word_limit, minimum_score)
   SELECT ${id('criterion', "c || '-' || p")}, ${id('drafted', 'c')}, p, CASE WHEN p = 4 THEN 'price' ELSE 'quality' END,
     'Criterion ' || p, 'How?', 25, CASE WHEN p = 4 THEN NULL ELSE 800 END, 0
   FROM generate_series(1, ${commissions}) c, generate_series(1, 4) p`,
  `INSERT INTO bid (id, commission_id, organisation_id, state, created_by)
   SELECT ${id('draft', "c || '-' || o")}, ${id('drafted', 'c')}, ${id('organisation', 'o')}, 'draft', ${id('member', 'o')}
   FROM generate_series(1, ${commissions}) c, generate_series(${from}, ${to}) o`,
  `INSERT INTO bid_content (bid_id, answers, price_lines, delivery_plan, saved_by)
   SELECT ${id('draft', "c || '-' || o")}, jsonb_build_array(${ANSWERS}), '${LINES}', 'In six months.', ${id('member', 'o')}
   FROM generate_series(1, ${commissions}) c, generate_series(${from}, ${to}) o`,
];

/** Organisations `from` to `to`, each with one bid manager who is signed in. The first is a council. */
export const bidders = (from: number, to: number): string[] => [
  `INSERT INTO member (id, email, name, email_confirmed_at)
   SELECT ${id('member', 'i')}, 'member' || i || '@example.org', 'Member ' || i, now() FROM generate_series(${from}, ${to}) i`,
  `INSERT INTO organisation (id, slug, name, kind, verified_at, can_commission)
   SELECT ${id('organisation', 'i')}, 'organisation-' || i, 'Organisation ' || i,
     CASE WHEN i <= 20 THEN 'council' ELSE 'think_tank' END, now(), i <= 20 FROM generate_series(${from}, ${to}) i`,
  `INSERT INTO organisation_membership (id, organisation_id, member_id, roles)
   SELECT ${id('membership', 'i')}, ${id('organisation', 'i')}, ${id('member', 'i')}, '{administrator,bid_manager}'
   FROM generate_series(${from}, ${to}) i`,
  `INSERT INTO session (id, member_id, token_hash, last_seen_at, expires_at)
   SELECT ${id('session', 'i')}, ${id('member', 'i')}, encode(sha256(('session' || i)::bytea), 'hex'), now(), now() + interval '30 days'
   FROM generate_series(${from}, ${to}) i`,
];
