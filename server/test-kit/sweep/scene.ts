import { ask } from '../api.js';
import { bidder, council, globalId, join, person, uuid, type Body, type Person } from '../cast.js';
import { uploadedText } from '../files.js';
import { passDeadline, submittedBid, type openCommission } from '../market.js';
import { publishedCommission } from '../published.js';
import { sql } from '../server.js';
import { until } from '../until.js';
import { BAIT, makeCanaries, type Canaries } from './secrets.js';

type Commission = Awaited<ReturnType<typeof openCommission>>;
interface Party {
  body: Body;
  manager: Person;
}

const START = `mutation ($input: StartBidInput!) { startBid(input: $input) { bid { id } } }`;
const SAVE = `mutation ($input: SaveBidDraftInput!) { saveBidDraft(input: $input) { bid { id } } }`;
const ATTACH = `mutation ($input: AttachBidDocumentInput!) { attachBidDocument(input: $input) { bid { id } } }`;
const SUBMIT = `mutation ($input: SubmitBidInput!) { submitBid(input: $input) { bid { id } } }`;
const WITHDRAW = `mutation ($input: WithdrawBidInput!) { withdrawBid(input: $input) { bid { id } } }`;

/** A bid full of canaries, made as a bidder makes it, so that jobs, history, mails and logs have their part in it. */
async function bidOf({ body, manager }: Party, commission: Commission, state: string, canaries: Canaries) {
  const act = <T>(mutation: string, input: object): Promise<T> =>
    ask(mutation, { input: { actingFor: body.globalId, ...input } }, manager);
  const started = await act<{ startBid: { bid: { id: string } } }>(START, { commissionId: commission.globalId });
  const bidId = started.startBid.bid.id;
  const said = (word: string): string => `${BAIT} ${word}`;
  await act(SAVE, {
    bidId,
    revision: 1,
    answers: commission.criteria
      .filter(({ kind }) => kind !== 'price')
      .map(({ id }) => ({ criterionId: globalId('AwardCriterion', id), text: said(canaries.answer) })),
    priceLines: [
      { description: said(canaries.line), quantity: '1', unitPrice: canaries.price, vatTreatment: 'STANDARD' },
    ],
    deliveryPlan: said(canaries.plan),
    milestones: [{ title: said(canaries.milestone), dueOn: '2027-06-01', deliverable: 'A note' }],
    team: [{ name: canaries.person, role: 'Lead', days: '12' }],
    conditions: [globalId('ConditionOfParticipation', commission.conditionId)],
  });
  const attached = async (title: string, content: string, holdsPrices: boolean): Promise<string> => {
    const fileId = await uploadedText(manager, said(content), `${title}.txt`);
    await act(ATTACH, { bidId, fileId, title: said(title), holdsPrices });
    return fileId;
  };
  const fileIds = [
    await attached(canaries.document, canaries.content, false),
    await attached(canaries.priceDocument, canaries.priceContent, true),
  ];
  if (state !== 'draft') await act(SUBMIT, { bidId, revision: 4, commissionVersion: 1, idempotencyKey: uuid() });
  if (state === 'withdrawn') await act(WITHDRAW, { bidId, submittedRevision: 1 });
  const files = [canaries.document, canaries.priceDocument].map((title, i) => `/files/${fileIds[i]}/${title}.txt`);
  return { bidId, fileIds, files, uuid: Buffer.from(bidId, 'base64url').toString().split(':')[1]! };
}

export type Scene = Awaited<ReturnType<typeof sealedScene>>;

/** A commission with sealed bids of every state and one of a rival, and everybody who might want to know. */
export async function sealedScene() {
  await nothingClosesMeanwhile();
  const canaries = makeCanaries();
  const northgate = await council();
  const observer = await person('Omar Haddad');
  await join(observer, northgate.body, 'observer');
  const commission = await publishedCommission(northgate);
  await sql('INSERT INTO panel_member (id, commission_id, member_id) VALUES ($1, $2, $3)', [
    uuid(),
    commission.id,
    northgate.secondEvaluator.id,
  ]);
  const meridian = await bidder('Meridian Policy Institute');
  const solstice = await bidder('Solstice Institute');
  const rival = await bidder('Tally & Finch', 'consultancy');
  const former = await person('Nadia Former');
  await join(former, meridian.body, 'bid_manager');
  await sql('UPDATE organisation_membership SET ended_at = clock_timestamp() WHERE member_id = $1', [former.id]);
  const halden = await bidder('Halden Economics', 'consultancy');
  const orrery = await bidder('Orrery Research', 'university');
  const bids = [
    await bidOf(meridian, commission, 'submitted', canaries),
    await bidOf(halden, commission, 'draft', canaries),
    await bidOf(orrery, commission, 'withdrawn', canaries),
  ];
  const parties = [meridian, halden, orrery].flatMap(({ manager, contributor }) => [manager, contributor]);
  const rivalBid = await submittedBid(commission, rival.body, rival.manager, '20000.00');
  const roles: Readonly<Record<string, Person | null>> = {
    anonymous: null,
    outsider: await person('Nia Okafor'),
    'rival bidder': rival.manager,
    'former member of the bidder': former,
    evaluator: northgate.evaluator,
    officer: northgate.officer,
    observer,
    administrator: await person('Ada Byrne', { administrator: true }),
  };
  // Nobody is noted as seen again while a sweep lasts, so that what members read of themselves stays as it is.
  await sql(`UPDATE session SET last_seen_at = clock_timestamp() + interval '1 hour'`);
  return { canaries, northgate, commission, meridian, solstice, rival, rivalBid, bids, parties, roles };
}

/** Lets the deadline pass and the market note it, which it would otherwise do in the middle of a sweep. */
export async function close({ commission: { id } }: Scene): Promise<void> {
  await passDeadline(id);
  await sql(`INSERT INTO pgboss.job (name) VALUES ('settle-due')`);
  await until(async () => (await sql(`SELECT 1 FROM commission WHERE id = $1 AND state = 'closed'`, [id])).length > 0);
}

/** Everybody from whom a bid is sealed. */
export const ROLES = [
  'anonymous',
  'outsider',
  'rival bidder',
  'former member of the bidder',
  'evaluator',
  'officer',
  'observer',
  'administrator',
];

/** What other tests of this worker left to be closed by the clock would change answers between two sweeps. */
const nothingClosesMeanwhile = (): Promise<unknown> =>
  sql(`UPDATE commission SET bids_close_at = clock_timestamp() + interval '1 day'
       WHERE state = 'open' AND bids_close_at < clock_timestamp() + interval '1 hour'`);
