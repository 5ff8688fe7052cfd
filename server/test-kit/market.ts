import { createHash, randomBytes } from 'node:crypto';
import { globalId, uuid, type Body, type Person } from './cast.js';
import { sql } from './server.js';

const word = (): string => randomBytes(4).toString('hex');

/** A published area of a council, in its own theme, with one question, in the council's edition in force. */
export async function publishedArea(body: Body, title = 'Child poverty') {
  const [id, versionId, themeId, questionId] = [uuid(), uuid(), uuid(), uuid()];
  const slug = `${title.toLowerCase().replace(/\W+/g, '-')}-${word()}`;
  await sql('INSERT INTO theme (id, council_id, slug, name) VALUES ($1, $2, $3, $4)', [
    themeId,
    body.id,
    word(),
    'A Fair City',
  ]);
  await sql('INSERT INTO policy_area (id, council_id, slug) VALUES ($1, $2, $3)', [id, body.id, slug]);
  await sql(
    `INSERT INTO policy_area_version (id, area_id, number, theme_id, title, context, contact_role, help_wanted, stage, frozen_at)
     VALUES ($1, $2, 1, $3, $4, 'One child in three grows up poor. Wages, rents and the rules of benefits each play a part, and the council can move only some of them.', 'Head of Policy', '{evidence}', 'commissioning', now())`,
    [versionId, id, themeId, title],
  );
  await sql('INSERT INTO policy_question (id, area_id) VALUES ($1, $2)', [questionId, id]);
  await sql(
    'INSERT INTO policy_question_version (area_version_id, question_id, position, text) VALUES ($1, $2, 0, $3)',
    [versionId, questionId, 'Which measures work within council powers?'],
  );
  await sql('UPDATE policy_area SET published_version_id = $2 WHERE id = $1', [id, versionId]);
  await sql(
    `INSERT INTO prospectus_edition (id, council_id, number, title, state, published_at)
     VALUES ($1, $2, 1, 'Prospectus', 'published', now()) ON CONFLICT DO NOTHING`,
    [uuid(), body.id],
  );
  await sql(
    `INSERT INTO edition_entry (edition_id, area_id, area_version_id, position)
     SELECT e.id, $2, $3, (SELECT count(*) FROM edition_entry WHERE edition_id = e.id)
     FROM prospectus_edition e WHERE e.council_id = $1 AND e.state = 'published'`,
    [body.id, id, versionId],
  );
  return { id, slug, themeId, globalId: globalId('PolicyArea', id) };
}

const CRITERIA = [
  { kind: 'quality', name: 'Method and its limits', weight: 50, words: 800, minimum: 2 },
  { kind: 'quality', name: 'Team and time', weight: 20, words: 500, minimum: 2 },
  { kind: 'social_value', name: 'Social value', weight: 10, words: 300, minimum: 0 },
  { kind: 'price', name: 'Price', weight: 20, words: null, minimum: 0 },
];

/** An open commission with three answers, a price, one condition and the given panel of evaluators. */
export async function openCommission(
  council: { body: Body; officer: Person },
  options: { closesIn?: string; panel?: Person[]; title?: string } = {},
) {
  const id = uuid();
  const reference = `T-${word().toUpperCase()}`;
  const area = await publishedArea(council.body);
  await sql(
    `INSERT INTO commission (id, council_id, area_id, reference, state, version, title, summary, brief, budget_max, starts_on,
       duration_months, questions_close_at, answers_by, bids_close_at, award_expected_on, created_by, published_at)
     VALUES ($1, $2, $3, $4, 'open', 1, $5, 'What works.', 'Review the evidence.', 35000, current_date + 60, 4,
       clock_timestamp() + $6::interval * 0.5, clock_timestamp() + $6::interval * 0.7, clock_timestamp() + $6::interval,
       current_date + 30, $7, clock_timestamp())`,
    [
      id,
      council.body.id,
      area.id,
      reference,
      options.title ?? 'A review of what works',
      options.closesIn ?? '10 days',
      council.officer.id,
    ],
  );
  const criteria = CRITERIA.map((criterion) => ({ id: uuid(), ...criterion }));
  for (const [position, c] of criteria.entries())
    await sql(
      `INSERT INTO award_criterion (id, commission_id, position, kind, name, question, weight, word_limit, minimum_score)
       VALUES ($1, $2, $3, $4, $5, 'Tell us how.', $6, $7, $8)`,
      [c.id, id, position, c.kind, c.name, c.weight, c.words, c.minimum],
    );
  const conditionId = uuid();
  await sql('INSERT INTO condition_of_participation (id, commission_id, position, text) VALUES ($1, $2, 0, $3)', [
    conditionId,
    id,
    'You hold professional indemnity insurance.',
  ]);
  for (const evaluator of options.panel ?? [])
    await sql('INSERT INTO panel_member (id, commission_id, member_id) VALUES ($1, $2, $3)', [
      uuid(),
      id,
      evaluator.id,
    ]);
  await sql(FIRST_VERSION, [id, council.officer.id]);
  return { id, reference, area, criteria, conditionId, globalId: globalId('Commission', id) };
}

/** The words as they stand, in the shape in which publishing keeps them. */
const FIRST_VERSION = `INSERT INTO commission_version (commission_id, number, kind, reason, content, published_by)
  SELECT c.id, 1, 'published', '', jsonb_build_object('title', c.title, 'summary', c.summary, 'brief', c.brief,
      'kind', c.kind, 'areaId', c.area_id, 'budgetMin', c.budget_min, 'budgetMax', c.budget_max::text,
      'currency', c.currency, 'budgetIncludesVat', c.budget_includes_vat, 'startsOn', c.starts_on,
      'durationMonths', c.duration_months, 'questionsCloseAt', c.questions_close_at, 'answersBy', c.answers_by,
      'bidsCloseAt', c.bids_close_at, 'awardExpectedOn', c.award_expected_on, 'regime', c.regime,
      'priceMethod', c.price_method, 'intellectualProperty', '', 'insurance', '', 'paymentSchedule', '',
      'dataProtectionRole', '', 'documents', '[]'::jsonb,
      'conditions', (SELECT jsonb_agg(jsonb_build_object('id', p.id, 'text', p.text))
        FROM condition_of_participation p WHERE p.commission_id = c.id),
      'criteria', (SELECT jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'name', a.name, 'question', a.question,
          'weight', a.weight, 'wordLimit', a.word_limit, 'minimumScore', a.minimum_score) ORDER BY a.position)
        FROM award_criterion a WHERE a.commission_id = c.id)), $2
  FROM commission c WHERE c.id = $1`;

/** Lets the deadline of a commission pass: tests move dates, never the clock. */
export const passDeadline = (commissionId: string): Promise<unknown> =>
  sql(`UPDATE commission SET bids_close_at = clock_timestamp() - interval '1 second' WHERE id = $1`, [commissionId]);

type OpenCommission = Awaited<ReturnType<typeof openCommission>>;

/** A bid as submitted in time, laid down by SQL in the shape that submitBid writes. */
export async function submittedBid(commission: OpenCommission, body: Body, by: Person, netTotal = '30000.00') {
  const id = uuid();
  const answers = commission.criteria
    .filter((criterion) => criterion.kind !== 'price')
    .map(({ id: criterionId, name }) => ({ criterionId, name, text: `We will answer ${name} well.` }));
  const line = { description: 'Research', quantity: '1', unitPrice: netTotal, vatTreatment: 'standard' };
  const vatTotal = (Number(netTotal) * 0.2).toFixed(2);
  const content = {
    answers,
    priceLines: [{ ...line, vatRate: '20', net: netTotal, vat: vatTotal }],
    currency: 'GBP',
    netTotal,
    vatTotal,
    grossTotal: (Number(netTotal) * 1.2).toFixed(2),
    deliveryPlan: 'In four months.',
    milestones: [{ title: 'Inception note', dueOn: '2027-06-01', deliverable: 'A note of eight pages' }],
    team: [{ name: 'Dr Bea Whitfield', role: 'Lead', days: '12' }],
    conditions: [{ conditionId: commission.conditionId, text: 'You hold professional indemnity insurance.' }],
    documents: [],
  };
  const canonical = JSON.stringify({
    format: 'policy-market-bid-1',
    commission: { reference: commission.reference, title: 'A review of what works', version: 1 },
    organisation: { slug: body.slug, name: body.name },
    bid: globalId('Bid', id),
    revision: 1,
    ...content,
    salt: randomBytes(32).toString('hex'),
  });
  await sql(
    `INSERT INTO bid (id, commission_id, organisation_id, state, submitted_revision, confirmed_version, created_by)
     VALUES ($1, $2, $3, 'submitted', 1, 1, $4)`,
    [id, commission.id, body.id, by.id],
  );
  await sql(
    `INSERT INTO bid_content (bid_id, answers, price_lines, delivery_plan, milestones, team, conditions, saved_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      id,
      JSON.stringify(answers.map(({ criterionId, text }) => ({ criterionId, text }))),
      JSON.stringify([line]),
      content.deliveryPlan,
      JSON.stringify(content.milestones),
      JSON.stringify(content.team),
      JSON.stringify([commission.conditionId]),
      by.id,
    ],
  );
  await sql(
    `INSERT INTO bid_revision (bid_id, number, receipt, commission_version, canonical, sha256, net_total, vat_total, received_at, submitted_by)
     VALUES ($1, 1, $2, 1, $3, $4, $5, $6, clock_timestamp(), $7)`,
    [id, `R-${word()}`, canonical, createHash('sha256').update(canonical).digest('hex'), netTotal, vatTotal, by.id],
  );
  return { id, globalId: globalId('Bid', id), organisation: body };
}

/** The commission past its deadline and opened: its submitted bids may be scored. */
export async function openBids(commission: OpenCommission, officer: Person): Promise<void> {
  await passDeadline(commission.id);
  await sql(`UPDATE commission SET state = 'evaluating' WHERE id = $1`, [commission.id]);
  await sql(`UPDATE bid SET opened_at = clock_timestamp() WHERE commission_id = $1 AND state = 'submitted'`, [
    commission.id,
  ]);
  await sql(
    `INSERT INTO bid_opening (commission_id, opened_by, bid_count)
     SELECT $1, $2, count(*) FROM bid WHERE commission_id = $1 AND state = 'submitted'`,
    [commission.id, officer.id],
  );
}
