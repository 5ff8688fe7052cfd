import { expect, it } from '@jest/globals';
import { ask, bidder, council, openCommission, sql, submittedBid, uuid } from '../../../../test-kit/index.js';
import { WITHDRAW, drafted, save, start, submit, wholeDraft } from './kit.js';

/** Lets the reminding job run now, as its clock would, and waits until it is done. */
async function runReminders(): Promise<void> {
  const id = uuid();
  await sql(`INSERT INTO pgboss.job (id, name) VALUES ($1, 'remind-bidders')`, [id]);
  for (let i = 0; i < 100; i += 1) {
    const [job] = await sql<{ state: string }>('SELECT state FROM pgboss.job WHERE id = $1', [id]);
    if (job?.state === 'completed') return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the reminders did not run');
}

const mailsTo = async (...emails: string[]): Promise<string[]> =>
  (
    await sql<{ subject: string }>(
      `SELECT subject FROM mail WHERE to_address = ANY($1) ORDER BY created_at, to_address`,
      [emails],
    )
  ).map(({ subject }) => subject.replace(/ \(T-.*\)/, ''));

const closeIn = (commissionId: string, left: string): Promise<unknown> =>
  sql('UPDATE commission SET bids_close_at = clock_timestamp() + $2::interval WHERE id = $1', [commissionId, left]);

it('reminds the editors of a draft three days and one day before the deadline, once each', async () => {
  const commission = await openCommission(await council());
  const { body, manager, contributor } = await bidder();
  await start(commission, body, manager);
  await sql(`UPDATE bid SET created_at = created_at - interval '5 days' WHERE commission_id = $1`, [commission.id]);
  await runReminders();
  expect(await mailsTo(manager.email)).toEqual([]);
  const third = 'Three days left: your draft bid for “A review of what works”';
  await closeIn(commission.id, '71 hours');
  await runReminders();
  await runReminders();
  expect(await mailsTo(manager.email, contributor.email)).toEqual([third, third]);
  await closeIn(commission.id, '23 hours');
  await runReminders();
  expect(await mailsTo(manager.email)).toEqual([third, 'One day left: your draft bid for “A review of what works”']);
});

it('does not remind of a draft that is younger than the step, nor of a submitted bid', async () => {
  const northgate = await council();
  const [young, done] = [await openCommission(northgate), await openCommission(northgate)];
  const meridian = await bidder();
  await start(young, meridian.body, meridian.manager);
  await submittedBid(done, meridian.body, meridian.manager);
  await closeIn(young.id, '20 hours');
  await closeIn(done.id, '20 hours');
  await runReminders();
  expect(await mailsTo(meridian.manager.email)).toEqual([]);
});

it('reminds of changes that are not submitted, and of a withdrawn bid that is edited again', async () => {
  const northgate = await council();
  const commission = await openCommission(northgate);
  const meridian = await bidder();
  const bidId = await drafted(commission, meridian.body, meridian.manager);
  await submit(bidId, meridian, 'then-changed');
  await closeIn(commission.id, '71 hours');
  await runReminders();
  await save(bidId, meridian.body, 2, { ...wholeDraft(commission), deliveryPlan: 'Later.' }, meridian.manager);
  await runReminders();
  expect(await mailsTo(meridian.manager.email)).toEqual([]);
  const earlier = (by: string) =>
    sql(
      'UPDATE bid_content SET saved_at = saved_at - $2::interval WHERE bid_id IN (SELECT id FROM bid WHERE commission_id = $1)',
      [commission.id, by],
    );
  await earlier('2 days');
  await runReminders();
  await runReminders();
  const expected = ['Three days left: changes to your bid for “A review of what works” are not submitted'];
  expect(await mailsTo(meridian.manager.email)).toEqual(expected);
  await ask(WITHDRAW, { input: { actingFor: meridian.body.globalId, bidId, submittedRevision: 1 } }, meridian.manager);
  await closeIn(commission.id, '23 hours');
  await runReminders();
  expected.push('One day left: your draft bid for “A review of what works”');
  expect(await mailsTo(meridian.manager.email)).toEqual(expected);
});

it('asks to submit again at once, two days, one day and four hours before, without a word of the bid', async () => {
  const northgate = await council();
  const commission = await openCommission(northgate);
  const meridian = await bidder();
  await submittedBid(commission, meridian.body, meridian.manager);
  await sql(`UPDATE bid SET created_at = created_at - interval '5 days' WHERE commission_id = $1`, [commission.id]);
  await sql('UPDATE commission SET version = 2 WHERE id = $1', [commission.id]);
  await sql(
    `WITH row AS (INSERT INTO history (id, at, subject_kind, subject_id, verb, visibility, data)
       VALUES ($1, clock_timestamp() - interval '4 days', 'Commission', $2, 'amend', 'public', '{"number": 2, "version": 2}') RETURNING id)
     SELECT pg_notify('history', id::text) FROM row`,
    [uuid(), commission.id],
  );
  const expected = ['Submit your bid for “A review of what works” again'];
  const mine = async () => (await mailsTo(meridian.manager.email)).filter((subject) => /ubmit your bid/.test(subject));
  for (let i = 0; i < 60 && (await mine()).length === 0; i += 1) await new Promise((done) => setTimeout(done, 100));
  for (const [left, words] of [
    ['47 hours', 'Two days'],
    ['23 hours', 'One day'],
    ['3 hours', 'Four hours'],
  ] as const) {
    await closeIn(commission.id, left);
    await runReminders();
    expected.push(`${words} left: submit your bid for “A review of what works” again`);
  }
  expect(await mine()).toEqual(expected);
  const said = await sql(`SELECT 1 FROM mail WHERE to_address = $1 AND body LIKE '%We will answer%'`, [
    meridian.manager.email,
  ]);
  expect(said).toEqual([]);
});
