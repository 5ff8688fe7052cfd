import type { Areas } from './prospectus.js';
import type { Cast, Person } from './cast.js';
import { dayIn, noonIn, type Stage } from './stage.js';

const CREATE = `mutation ($input: CreateCommissionInput!) { createCommission(input: $input) { commission { id revision } } }`;
const SAVE = `mutation ($input: SaveCommissionInput!) { saveCommission(input: $input) { commission { id revision
  criteria { id kind name } conditions { id } } } }`;
const ATTACH = `mutation ($input: AttachDocumentInput!) { attachDocument(input: $input) { commission { revision } } }`;
const ADD_EVALUATOR = `mutation ($input: PanelMemberInput!) { addPanelMember(input: $input) { commission { revision } } }`;
const PUBLISH = `mutation ($input: PublishCommissionInput!) { publishCommission(input: $input) { commission { reference } } }`;

export interface Criterion {
  id: string;
  kind: string;
  name: string;
}

export interface Published {
  id: string;
  raw: string;
  revision: number;
  /** How many days its story is moved into the past. */
  aged: number;
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
  /** How many days the story is moved into the past once it is published. */
  aged?: number;
  /** Bids close on that very day, also on a weekend, for a story that says how many days are left. */
  veryDay?: boolean;
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
  const { saveCommission } = await stage.act<{ saveCommission: { commission: Omit<Published, 'raw' | 'aged'> } }>(
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
  return { ...saveCommission.commission, raw, aged: spec.aged ?? 0, revision: now!.revision };
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
  startsOn: dayIn(spec.closesIn + 40, spec.aged),
  durationMonths: spec.months,
  questionsCloseAt: noonIn(spec.closesIn - 8, { aged: spec.aged }),
  answersBy: noonIn(spec.closesIn - 5, { aged: spec.aged }),
  bidsCloseAt: noonIn(spec.closesIn, spec),
  awardExpectedOn: dayIn(spec.closesIn + 21, spec.aged),
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
