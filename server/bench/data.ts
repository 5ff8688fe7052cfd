import type { DataSource } from 'typeorm';
import { bidders, drafts } from './drafts.js';
import { sqlId as id } from './ids.js';

/** Rows of size m; size s is a tenth. */
const M = { organisations: 2_000, members: 100_000, areas: 200, commissions: 20_000, bids: 200_000 };

/** Drafted commissions of each size, whose drafts the submitting operation uses up. */
export const DRAFTED = 20;

export const sizeOf = (scale: number): typeof M =>
  Object.fromEntries(Object.entries(M).map(([name, n]) => [name, Math.round(n * scale)])) as typeof M;

/** Fills an empty, migrated database, skewed so that few areas have most of the commissions. */
export async function fill(db: DataSource, scale: number): Promise<void> {
  for (const statement of statements(sizeOf(scale))) await db.query(statement);
  await db.query('ANALYZE');
}

const statements = (m: typeof M): string[] => [
  ...bidders(1, m.organisations),
  `INSERT INTO member (id, email, name, email_confirmed_at)
   SELECT ${id('member', 'i')}, 'member' || i || '@example.org', 'Member ' || i, now()
   FROM generate_series(${m.organisations + 1}, ${m.members}) i`,
  `INSERT INTO theme (id, council_id, slug, name)
   SELECT ${id('theme', 'i')}, ${id('organisation', 'i')}, 'fair', 'A Fair City' FROM generate_series(1, 20) i`,
  `INSERT INTO policy_area (id, council_id, slug)
   SELECT ${id('area', 'i')}, ${id('organisation', '1 + i % 20')}, 'area-' || i FROM generate_series(1, ${m.areas}) i`,
  `INSERT INTO policy_area_version (id, area_id, number, theme_id, title, context, contact_role, frozen_at)
   SELECT ${id('version', 'i')}, ${id('area', 'i')}, 1, ${id('theme', '1 + i % 20')}, 'Area ' || i, 'Context.', 'Head of Policy', now()
   FROM generate_series(1, ${m.areas}) i`,
  `UPDATE policy_area a SET published_version_id = v.id FROM policy_area_version v WHERE v.area_id = a.id`,
  `INSERT INTO commission (id, council_id, area_id, reference, state, version, title, summary, brief, budget_max, starts_on,
     duration_months, questions_close_at, answers_by, bids_close_at, award_expected_on, published_at)
   SELECT ${id('commission', 'i')}, ${id('organisation', '1 + area % 20')}, ${id('area', 'area')}, 'B-' || i,
     CASE WHEN i % 19 = 0 THEN 'open' WHEN i % 3 = 0 THEN 'unsuccessful' ELSE 'awarded' END, 1,
     (ARRAY['Review','Evaluation','Study','Survey','Appraisal'])[1 + i % 5] || ' of ' ||
     (ARRAY['housing','child poverty','bus travel','adult care','skills','retrofit','waste','parks','energy','data'])[1 + (i / 5) % 10] || ' ' || i,
     'What works, for whom and at what cost. ' || md5(i::text),
     repeat('The council wants to know what works in practice. ', 8) || md5((i * 7)::text),
     10000 + i % 90000, current_date + 60, 6, at + interval '8 days', at + interval '11 days',
     CASE WHEN i % 19 = 0 THEN now() + make_interval(days => 1 + i % 30, secs => i) ELSE at + interval '21 days' END, current_date, at
   FROM (SELECT i, least(${m.areas}, 1 + floor(${m.areas} * power(((i * 7919) % 10007) / 10007.0, 3))::int) AS area,
                now() - make_interval(mins => 30 + i * 26) AS at FROM generate_series(1, ${m.commissions}) i) c`,
  `INSERT INTO bid (id, commission_id, organisation_id, state, submitted_revision, confirmed_version, created_by)
   SELECT ${id('bid', 'i')}, ${id('commission', `1 + i % ${m.commissions}`)},
     ${id('organisation', `21 + (i / ${m.commissions} * 37 + i) % (${m.organisations} - 20)`)},
     'submitted', 1, 1, ${id('member', '1')} FROM generate_series(1, ${m.bids}) i ON CONFLICT DO NOTHING`,
  ...drafts(DRAFTED, 21, m.organisations, '30 days'),
];
