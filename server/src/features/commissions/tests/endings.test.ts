import { describe, expect, it } from '@jest/globals';
import {
  ask,
  bidder,
  council,
  mailsTo,
  noonIn,
  openBids,
  openCommission,
  passDeadline,
  person,
  refusal,
  sql,
  submittedBid,
  until,
  uuid,
  type Person,
} from '../../../../test-kit/index.js';

const end = (verb: 'withdraw' | 'cancel'): string =>
  `mutation ($input: EndCommissionInput!) { ${verb}Commission(input: $input) { commission { state ending { reason } } } }`;
const ASK = `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { commission { id } } }`;
const FOLLOW_AREA = `mutation ($input: FollowPolicyAreaInput!) { followPolicyArea(input: $input) { area { id } } }`;
const REASON = 'The programme that paid for this has ended.';

/** An open commission with a submitted bid, a draft, somebody who asked and somebody who follows its area. */
async function awaited() {
  const city = await council();
  const commission = await openCommission(city, { title: 'What works in rented homes' });
  const [meridian, tally, asking] = [await bidder(), await bidder('Tally & Finch'), await bidder('Open Streets')];
  await submittedBid(commission, meridian.body, meridian.manager);
  await sql(
    `INSERT INTO bid (id, commission_id, organisation_id, state, created_by) VALUES ($1, $2, $3, 'draft', $4)`,
    [uuid(), commission.id, tally.body.id, tally.manager.id],
  );
  const question = { id: commission.globalId, actingFor: asking.body.globalId, text: 'May a draft be in Welsh?' };
  await ask(ASK, { input: question }, asking.manager);
  const follower = await person('Fola Follower');
  await ask(FOLLOW_AREA, { input: { areaId: commission.area.globalId } }, follower);
  const concerned = [meridian.manager, meridian.contributor, tally.manager, asking.manager, follower];
  return { city, commission, concerned, meridian, tally, asking };
}

const endings = async ({ email }: Person) =>
  (await mailsTo(email)).filter(({ subject }) => /^(Withdrawn|Cancelled|No award): /.test(subject));

describe.each([
  ['withdraw', 'WITHDRAWN'],
  ['cancel', 'CANCELLED'],
] as const)('to %s an open commission', (verb, state) => {
  it('tells bidders, whoever asked and followers of the area, each once, and says why', async () => {
    const { city, commission, concerned } = await awaited();
    const input = { id: commission.globalId, reason: REASON };
    const done = await ask(end(verb), { input }, city.officer);
    expect(done).toEqual({ [`${verb}Commission`]: { commission: { state, ending: { reason: REASON } } } });
    for (const one of concerned) {
      await until(async () => (await endings(one)).length > 0);
      const [letter, ...more] = await endings(one);
      expect(more).toEqual([]);
      expect(letter!.subject).toContain(`“What works in rented homes” (${commission.reference})`);
      expect(letter!.body).toContain(REASON);
      expect(letter!.body).toContain('never opened');
      expect(letter!.body).toContain(`/commissions/${commission.reference}`);
    }
  });

  it('tells the council nothing of who has a bid or asked', async () => {
    const { city, commission, concerned, meridian, tally, asking } = await awaited();
    await ask(end(verb), { input: { id: commission.globalId, reason: REASON } }, city.officer);
    await until(async () => (await endings(concerned[0]!)).length > 0);
    for (const official of [city.officer, city.secondOfficer, city.evaluator]) {
      const letters = JSON.stringify(await mailsTo(official.email));
      for (const { body, manager } of [meridian, tally, asking])
        for (const word of [body.name, manager.email, manager.name]) expect(letters).not.toContain(word);
    }
    const rows = await sql<{ told: string }>(
      `SELECT data::text || coalesce(reason, '') AS told FROM history WHERE subject_id = $1 AND verb = $2`,
      [commission.id, verb],
    );
    expect(rows).toEqual([{ told: `{}${REASON}` }]);
  });

  it('is refused without a reason and to everybody but officers, and then tells nobody', async () => {
    const { city, commission, concerned, meridian } = await awaited();
    const input = { id: commission.globalId, reason: REASON };
    const blank = await refusal(end(verb), { input: { ...input, reason: ' ' } }, city.officer);
    expect(blank.code).toBe('INVALID');
    expect(blank.fields).toMatchObject([{ path: 'input.reason' }]);
    expect((await refusal(end(verb), { input })).code).toBe('UNAUTHENTICATED');
    for (const other of [meridian.manager, city.evaluator, await person('Ned Nobody')])
      expect((await refusal(end(verb), { input }, other)).code).toBe('FORBIDDEN');
    const [kept] = await sql('SELECT state FROM commission WHERE id = $1', [commission.id]);
    expect(kept).toEqual({ state: 'open' });
    for (const one of concerned) expect(await endings(one)).toEqual([]);
  });
});

it('says that bids stay unread only while they are', async () => {
  const { city, commission, meridian } = await awaited();
  await passDeadline(commission.id);
  await openBids(commission, city.officer);
  await ask(end('cancel'), { input: { id: commission.globalId, reason: REASON } }, city.officer);
  await until(async () => (await endings(meridian.manager)).length > 0);
  expect((await endings(meridian.manager))[0]!.body).not.toContain('never opened');
});

it('cannot withdraw what has closed, nor end what has ended', async () => {
  const { city, commission } = await awaited();
  await passDeadline(commission.id);
  const input = { id: commission.globalId, reason: REASON };
  expect((await refusal(end('withdraw'), { input }, city.officer)).code).toBe('CONFLICT');
  await ask(end('cancel'), { input }, city.officer);
  expect((await refusal(end('cancel'), { input }, city.officer)).code).toBe('CONFLICT');
});

it('tells of a decision against any award once: with the summary whoever manages an opened bid, by this mail the others', async () => {
  const { city, commission, concerned, meridian } = await awaited();
  await openBids(commission, city.officer);
  const id = uuid();
  await sql(
    `INSERT INTO history (id, subject_kind, subject_id, verb, from_state, to_state, reason, visibility)
     VALUES ($1, 'Commission', $2, 'close_without_award', 'evaluating', 'unsuccessful', $3, 'public')`,
    [id, commission.id, REASON],
  );
  await sql(`SELECT pg_notify('history', $1)`, [id]);
  for (const one of concerned.filter((person) => person !== meridian.manager)) {
    await until(async () => (await endings(one)).length > 0);
    expect((await endings(one))[0]!.body).toContain(REASON);
  }
  await until(async () => (await mailsTo(meridian.manager.email)).length > 0);
  expect((await mailsTo(meridian.manager.email)).map(({ purpose }) => purpose)).toEqual(['award-decision']);
});

it('tells bidders, whoever asked and followers of the area of more time', async () => {
  const { city, commission, concerned } = await awaited();
  const input = { id: commission.globalId, bidsCloseAt: noonIn(15), reason: 'Two bank holidays fall into it.' };
  await ask(
    `mutation ($input: ExtendDeadlineInput!) { extendDeadline(input: $input) { commission { id } } }`,
    { input },
    city.officer,
  );
  for (const { email } of concerned) {
    const told = async () => (await mailsTo(email)).filter(({ subject }) => subject.startsWith('More time'));
    await until(async () => (await told()).length > 0);
    expect((await told()).map(({ body }) => body.includes(input.reason))).toEqual([true]);
  }
});
