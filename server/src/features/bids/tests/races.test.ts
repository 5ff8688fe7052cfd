import { expect, it } from '@jest/globals';
import { api, bidder, council, openCommission, passDeadline, sql, uuid } from '../../../../test-kit/index.js';
import { drafted, SUBMIT, submission, WITHDRAW } from './kit.js';

const ROUNDS = 20;
type Outcome = Awaited<ReturnType<typeof api>>;
const codeOf = (answer: Outcome): string => answer.errors?.[0]?.extensions.code ?? 'OK';

/** A fresh open commission with a whole draft in it, a round. */
async function round(closesIn?: string) {
  const northgate = await council();
  const commission = await openCommission(northgate, closesIn ? { closesIn } : {});
  const meridian = await bidder();
  const bidId = await drafted(commission, meridian.body, meridian.manager);
  const submit = (key: string, more: object = {}): Promise<Outcome> =>
    api(SUBMIT, submission(bidId, meridian.body, key, more), meridian.manager);
  const stored = async () =>
    (
      await sql<{ state: string; revisions: number; late: number; submitted: number }>(
        `SELECT b.state, b.submitted_revision AS submitted, count(r.*)::int AS revisions,
           (count(*) FILTER (WHERE r.received_at >= c.bids_close_at))::int AS late
         FROM bid b JOIN commission c ON c.id = b.commission_id LEFT JOIN bid_revision r ON r.bid_id = b.id
         WHERE b.commission_id = $1 GROUP BY b.id`,
        [commission.id],
      )
    )[0]!;
  return { northgate, commission, meridian, bidId, submit, stored };
}

it('gives one revision and one receipt to submissions with the same key at the same moment', async () => {
  for (let i = 0; i < ROUNDS; i += 1) {
    const { submit, stored } = await round();
    const key = uuid();
    const answers = await Promise.all([submit(key), submit(key), submit(key)]);
    expect(answers.map(codeOf)).toEqual(['OK', 'OK', 'OK']);
    expect(new Set(answers.map((answer) => JSON.stringify(answer.data))).size).toBe(1);
    expect(await stored()).toMatchObject({ state: 'submitted', revisions: 1 });
  }
}, 120_000);

it('lets one of two submissions with different keys and withdrawals through at a time', async () => {
  for (let i = 0; i < ROUNDS; i += 1) {
    const { submit, stored, bidId, meridian } = await round();
    await submit('first-of-all');
    const input = { input: { actingFor: meridian.body.globalId, bidId, submittedRevision: 1 } };
    const [again, withdrawn] = await Promise.all([submit('second-time'), api(WITHDRAW, input, meridian.manager)]);
    const outcome = `${codeOf(again)} ${codeOf(withdrawn)} ${(await stored()).state} ${(await stored()).revisions}`;
    // Resubmitted first, or withdrawn first, or withdrawn and then submitted again: never half of both.
    expect(['OK CONFLICT submitted 2', 'CONFLICT OK withdrawn 1', 'OK OK submitted 2']).toContain(outcome);
  }
}, 120_000);

it('accepts a bid before the deadline or refuses it, and never stamps one at or after it', async () => {
  for (let i = 0; i < ROUNDS; i += 1) {
    const { submit, stored, commission } = await round();
    await sql(`UPDATE commission SET bids_close_at = clock_timestamp() + ($2 || ' ms')::interval WHERE id = $1`, [
      commission.id,
      String(i),
    ]);
    const answer = await submit(uuid());
    const { revisions, late } = await stored();
    expect(late).toBe(0);
    expect([codeOf(answer), revisions]).toEqual(answer.errors ? ['REFUSED', 0] : ['OK', 1]);
  }
}, 120_000);

it('decides between a submission and a deadline that an officer moves under the lock', async () => {
  for (let i = 0; i < ROUNDS; i += 1) {
    const { submit, stored, commission } = await round();
    const [answer] = await Promise.all([submit(uuid()), passDeadline(commission.id)]);
    const { revisions } = await stored();
    expect([codeOf(answer), revisions]).toEqual(answer.errors ? ['REFUSED', 0] : ['OK', 1]);
  }
}, 120_000);

it('submits for the version that was read or says that the commission has changed', async () => {
  for (let i = 0; i < ROUNDS; i += 1) {
    const { submit, stored, commission } = await round();
    const [answer] = await Promise.all([
      submit(uuid()),
      sql('UPDATE commission SET version = version + 1 WHERE id = $1', [commission.id]),
    ]);
    const { revisions } = await stored();
    expect([codeOf(answer), revisions]).toEqual(answer.errors ? ['CONFLICT', 0] : ['OK', 1]);
    const [bid] = await sql('SELECT confirmed_version FROM bid WHERE commission_id = $1', [commission.id]);
    expect(bid).toEqual({ confirmed_version: answer.errors ? 0 : 1 });
  }
}, 120_000);

it('opens once when two officers open at the same moment', async () => {
  const OPEN = `mutation ($input: OpenBidsInput!) { openBids(input: $input) { commission { id } } }`;
  for (let i = 0; i < ROUNDS; i += 1) {
    const { northgate, commission, submit } = await round();
    await submit(uuid());
    await passDeadline(commission.id);
    const input = { input: { commissionId: commission.globalId } };
    const answers = await Promise.all([api(OPEN, input, northgate.officer), api(OPEN, input, northgate.secondOfficer)]);
    expect(answers.map(codeOf).sort()).toEqual(['CONFLICT', 'OK']);
    const history = await sql(`SELECT 1 FROM history WHERE subject_id = $1 AND verb = 'open_bids'`, [commission.id]);
    expect(history).toHaveLength(1);
  }
}, 120_000);
