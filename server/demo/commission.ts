import type { Areas } from './prospectus.js';
import type { Body, Cast, Person } from './people.js';
import { dayIn, noonIn, type Stage } from './stage.js';

const CREATE = `mutation ($input: CreateCommissionInput!) { createCommission(input: $input) { commission { id revision } } }`;
const SAVE = `mutation ($input: SaveCommissionInput!) { saveCommission(input: $input) { commission { id revision
  criteria { id kind name } conditions { id } } } }`;
const ATTACH = `mutation ($input: AttachDocumentInput!) { attachDocument(input: $input) { commission { revision } } }`;
const ADD_EVALUATOR = `mutation ($input: PanelMemberInput!) { addPanelMember(input: $input) { commission { revision } } }`;
const PUBLISH = `mutation ($input: PublishCommissionInput!) { publishCommission(input: $input) { commission { reference } } }`;
const START = `mutation ($input: StartBidInput!) { startBid(input: $input) { bid { id } } }`;
const SAVE_BID = `mutation ($input: SaveBidDraftInput!) { saveBidDraft(input: $input) { bid { id draft { revision } } } }`;
const SUBMIT = `mutation ($input: SubmitBidInput!) { submitBid(input: $input) { bid { id } receipt { reference } } }`;

export interface Criterion {
  id: string;
  kind: string;
  name: string;
}

export interface Published {
  id: string;
  raw: string;
  revision: number;
  criteria: Criterion[];
  conditions: { id: string }[];
}

export interface CommissionSpec {
  area: string;
  title: string;
  summary: string;
  brief: string;
  kind?: 'COMMISSION' | 'GRANT';
  budget: [from: string, to: string];
  months: number;
  criteria: {
    kind: 'QUALITY' | 'SOCIAL_VALUE' | 'PRICE';
    name: string;
    question?: string;
    weight: number;
    words?: number;
    minimum?: number;
  }[];
  /** Days from now on which bids close. */
  closesIn: number;
}

const AGREEMENT =
  'Draft agreement\n\n1. The work is as described in the brief and the bid.\n2. Payment follows accepted deliverables.\n3. Either side may publish the results.\n';

/** A draft with everything in it, its agreement and its panel. */
export async function draftCommission(
  stage: Stage,
  cast: Cast,
  areas: Areas,
  spec: CommissionSpec,
): Promise<Published> {
  const officer = cast.person('Rhys Morgan');
  const areaId = areas[spec.area];
  const { createCommission } = await stage.act<{ createCommission: { commission: { id: string; revision: number } } }>(
    officer,
    CREATE,
    {
      actingFor: cast.body('northgate').globalId,
      areaId,
      title: spec.title,
      kind: spec.kind ?? 'COMMISSION',
    },
  );
  const { id, revision } = createCommission.commission;
  const { saveCommission } = await stage.act<{ saveCommission: { commission: Omit<Published, 'raw'> } }>(
    officer,
    SAVE,
    {
      id,
      revision,
      areaId,
      ...fieldsOf(spec),
    },
  );
  const fileId = await stage.upload(officer, 'draft-agreement.txt', AGREEMENT);
  await stage.act(officer, ATTACH, { id, fileId, title: 'Draft agreement', kind: 'DRAFT_AGREEMENT' });
  for (const name of ['Grace Lin', 'Tomasz Nowak'])
    await stage.act(officer, ADD_EVALUATOR, { id, memberId: cast.person(name).globalId });
  const raw = Buffer.from(id, 'base64url').toString().split(':')[1]!;
  const [now] = await stage.sql<{ revision: number }>('SELECT revision FROM commission WHERE id = $1', [raw]);
  return { ...saveCommission.commission, raw, revision: now!.revision };
}

/** Everything that saveCommission wants of a whole draft. */
export const fieldsOf = (spec: CommissionSpec): object => ({
  title: spec.title,
  summary: spec.summary,
  brief: spec.brief,
  kind: spec.kind ?? 'COMMISSION',
  regime: spec.kind === 'GRANT' ? 'GRANT' : 'BELOW_THRESHOLD',
  budgetMin: spec.budget[0],
  budgetMax: spec.budget[1],
  budgetIncludesVat: false,
  startsOn: dayIn(spec.closesIn + 40),
  durationMonths: spec.months,
  questionsCloseAt: noonIn(spec.closesIn - 8),
  answersBy: noonIn(spec.closesIn - 5),
  bidsCloseAt: noonIn(spec.closesIn),
  awardExpectedOn: dayIn(spec.closesIn + 21),
  intellectualProperty:
    'The supplier owns what it writes. The council and the public may use and share it under CC BY 4.0.',
  insurance: 'Professional indemnity of £1 million; public liability of £5 million.',
  paymentSchedule: '30% when the inception note is accepted, 30% at interim findings, 40% for the final report.',
  dataProtectionRole: 'PROCESSOR',
  conditions: [{ text: 'You hold professional indemnity insurance of at least £1 million, or will before the start.' }],
  criteria: spec.criteria.map(({ kind, name, question, weight, words, minimum }) => ({
    kind,
    name,
    question: question ?? '',
    weight,
    wordLimit: words ?? null,
    minimumScore: minimum ?? 0,
  })),
});

export async function publish(stage: Stage, officer: Person, { id, revision }: Published): Promise<void> {
  await stage.act(officer, PUBLISH, { id, revision });
}

/** What an organisation offers: an answer a criterion, by name, and one net price split into two lines. */
export interface Offer {
  answers: Record<string, string>;
  price: number;
}

/** Drafts a whole bid; answers its global id. */
export async function draftBid(
  stage: Stage,
  who: Person,
  body: Body,
  commission: Published,
  offer: Offer,
): Promise<string> {
  const actingFor = body.globalId;
  const { startBid } = await stage.act<{ startBid: { bid: { id: string } } }>(who, START, {
    actingFor,
    commissionId: commission.id,
  });
  const bidId = startBid.bid.id;
  const quarter = Math.round(offer.price / 4);
  await stage.act(who, SAVE_BID, {
    actingFor,
    bidId,
    revision: 1,
    answers: commission.criteria
      .filter(({ kind }) => kind !== 'PRICE')
      .map(({ id, name }) => ({ criterionId: id, text: offer.answers[name] ?? '' })),
    priceLines: [
      {
        description: 'Research, interviews and analysis',
        quantity: '1',
        unitPrice: String(offer.price - quarter),
        vatTreatment: 'STANDARD',
      },
      {
        description: 'Workshops, writing and presentation',
        quantity: '1',
        unitPrice: String(quarter),
        vatTreatment: 'STANDARD',
      },
    ],
    deliveryPlan:
      'We start with a short inception note, share interim findings at half time, and present the final report to officers and residents.',
    milestones: [
      { title: 'Inception note', dueOn: dayIn(70), deliverable: 'A plan of four pages, agreed with the council' },
      { title: 'Final report', dueOn: dayIn(190), deliverable: 'Report, summary in plain English, and data tables' },
    ],
    team: [{ name: who.name, role: 'Lead', days: '18' }],
    conditions: commission.conditions.map(({ id }) => id),
  });
  return bidId;
}

/** Drafts and submits; answers the bid's global id. */
export async function submitBid(
  stage: Stage,
  who: Person,
  body: Body,
  commission: Published,
  offer: Offer,
): Promise<string> {
  const bidId = await draftBid(stage, who, body, commission, offer);
  await stage.act(who, SUBMIT, {
    actingFor: body.globalId,
    bidId,
    revision: 2,
    commissionVersion: 1,
    idempotencyKey: `demo-${commission.raw}-${body.id}`.slice(0, 90),
  });
  return bidId;
}

const MOMENTS: Record<string, string[]> = {
  commission: ['created_at', 'published_at', 'questions_close_at', 'answers_by', 'bids_close_at'],
  bid: ['created_at', 'opened_at'],
  bid_opening: ['opened_at', 'prices_revealed_at'],
};

/** Moves everything that happened to a commission so many days into the past, its history included. */
export async function age(stage: Stage, { raw }: Published, days: number): Promise<void> {
  const back = (columns: string[]): string =>
    columns.map((column) => `${column} = ${column} - make_interval(days => $2)`).join(', ');
  await stage.sql(
    `UPDATE commission SET ${back(MOMENTS.commission!)}, starts_on = starts_on - $2::int, award_expected_on = award_expected_on - $2::int WHERE id = $1`,
    [raw, days],
  );
  await stage.sql(`UPDATE bid SET ${back(MOMENTS.bid!)} WHERE commission_id = $1`, [raw, days]);
  await stage.sql(`UPDATE bid_opening SET ${back(MOMENTS.bid_opening!)} WHERE commission_id = $1`, [raw, days]);
  await stage.sql(
    `UPDATE bid_revision SET received_at = received_at - make_interval(days => $2) WHERE bid_id IN (SELECT id FROM bid WHERE commission_id = $1)`,
    [raw, days],
  );
  await stage.sql(
    `UPDATE commission_version SET published_at = published_at - make_interval(days => $2) WHERE commission_id = $1`,
    [raw, days],
  );
  await ageHistory(stage, raw, days);
  for (const table of ['award_decision', 'assessment_summary'])
    await stage.sql(
      `UPDATE ${table} SET published_at = published_at - make_interval(days => $2 - 22) WHERE commission_id = $1`,
      [raw, days],
    );
}

/**
 * History is append-only; a story's past is the one thing written as if it had happened earlier. Only a database
 * owner may step round the guard: on a database without that right the history keeps today's date.
 */
async function ageHistory(stage: Stage, raw: string, days: number): Promise<void> {
  try {
    await stage.base.db.transaction(async (tx) => {
      await tx.query('SET LOCAL session_replication_role = replica');
      await tx.query(
        `UPDATE history SET at = at - make_interval(days => $2)
         WHERE subject_id = $1 OR subject_id IN (SELECT id FROM bid WHERE commission_id = $1)`,
        [raw, days],
      );
    });
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
  }
}
