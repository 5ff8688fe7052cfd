import { ask } from './api.js';
import { globalId, type Body, type council, type Person } from './cast.js';
import { publishedArea } from './market.js';

export const CREATE_COMMISSION = `mutation($input: CreateCommissionInput!) { createCommission(input: $input) {
  commission { id state revision title area { title } council { name } } } }`;
export const SAVE_COMMISSION = `mutation($input: SaveCommissionInput!) { saveCommission(input: $input) {
  commission { id revision title budgetMax { amount currency } criteria { id name weight } conditions { id text } } } }`;
export const PUBLISH_COMMISSION = `mutation($input: PublishCommissionInput!) { publishCommission(input: $input) {
  commission { id state reference version publishedAt } } }`;
export const ADD_PANEL_MEMBER = `mutation($input: PanelMemberInput!) { addPanelMember(input: $input) {
  commission { id panel { member { id name } isEvaluator } } } }`;
export const REMOVE_PANEL_MEMBER = `mutation($input: PanelMemberInput!) { removePanelMember(input: $input) {
  commission { id panel { member { id } } } } }`;

type Council = Awaited<ReturnType<typeof council>>;

const DAY = 86_400_000;
/** Noon in winter London, `days` from now. */
export const noonIn = (days: number): string =>
  `${new Date(Date.now() + days * DAY).toISOString().slice(0, 10)}T12:00:00.000Z`;
export const dayIn = (days: number): string => noonIn(days).slice(0, 10);

/** Everything that a draft needs to be published, but for its panel. */
export const wholeDraft = {
  title: 'What works in preventing child poverty',
  summary: 'A rapid review of the evidence that councils can act on.',
  brief: '## What we want\n\nA review of the evidence.',
  kind: 'COMMISSION',
  budgetMin: '20000',
  budgetMax: '35000.00',
  budgetIncludesVat: false,
  startsOn: dayIn(60),
  durationMonths: 4,
  questionsCloseAt: noonIn(14),
  answersBy: noonIn(18),
  bidsCloseAt: noonIn(28),
  awardExpectedOn: dayIn(45),
  regime: 'BELOW_THRESHOLD',
  priceMethod: 'LOWEST_OVER_PRICE',
  intellectualProperty: 'The bidder owns the results; both may publish.',
  insurance: 'Professional indemnity of £1 million.',
  paymentSchedule: '30% at inception, 30% interim, 40% final.',
  dataProtectionRole: 'PROCESSOR',
  conditions: [{ text: 'You hold professional indemnity insurance.' }],
  criteria: [
    { kind: 'QUALITY', name: 'Method', question: 'How will you do it?', weight: 60, wordLimit: 800, minimumScore: 2 },
    { kind: 'SOCIAL_VALUE', name: 'Social value', question: 'What else?', weight: 10, wordLimit: 300 },
    { kind: 'PRICE', name: 'Price', weight: 30 },
  ],
};

/** A draft of the council, as createCommission makes it. */
export async function draftOf({ body, officer }: { body: Body; officer: Person }, title = 'A draft') {
  const area = await publishedArea(body);
  const { createCommission } = await ask<{ createCommission: { commission: { id: string; revision: number } } }>(
    CREATE_COMMISSION,
    { input: { actingFor: body.globalId, areaId: area.globalId, title } },
    officer,
  );
  return { ...createCommission.commission, area };
}

/** A draft that lacks nothing. */
export async function readyDraft(of: Council, changes: Partial<Record<keyof typeof wholeDraft, unknown>> = {}) {
  const draft = await draftOf(of);
  await ask(
    SAVE_COMMISSION,
    { input: { id: draft.id, revision: 1, areaId: draft.area.globalId, ...wholeDraft, ...changes } },
    of.officer,
  );
  await ask(ADD_PANEL_MEMBER, { input: { id: draft.id, memberId: globalId('Member', of.evaluator.id) } }, of.officer);
  return { id: draft.id, revision: 2, area: draft.area };
}
