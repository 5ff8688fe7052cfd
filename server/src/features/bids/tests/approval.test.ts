import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  ask,
  bidder,
  council,
  join,
  mailsTo,
  openCommission,
  passDeadline,
  person,
  refusal,
  sql,
  until,
} from '../../../../test-kit/index.js';
import { SUBMIT, drafted, save, start, submission, submit, wholeDraft, type Open } from './kit.js';

const REQUEST = `mutation ($input: RequestBidApprovalInput!) { requestBidApproval(input: $input) {
  bid { draft { revision approved approvalRequestedAt } } } }`;
const APPROVE = `mutation ($input: ApproveBidInput!) { approveBid(input: $input) { bid { draft { approved } } } }`;
const DRAFT = `query ($id: ID!) { bid(id: $id) { draft { revision approved approvalRequestedAt } } }`;

async function scene() {
  const northgate = await council();
  const commission = await openCommission(northgate);
  const meridian = await bidder();
  const signatory = await person('Siobhan Keane');
  await join(signatory, meridian.body, 'signatory');
  await sql('UPDATE organisation SET requires_signatory = TRUE WHERE id = $1', [meridian.body.id]);
  const bidId = await drafted(commission, meridian.body, meridian.manager);
  return { ...meridian, northgate, commission, signatory, bidId };
}

let at: Awaited<ReturnType<typeof scene>>;
beforeEach(async () => {
  at = await scene();
});

const named = (revision: number) => ({ input: { actingFor: at.body.globalId, bidId: at.bidId, revision } });
const changed = (commission: Open, words: string) => ({ ...wholeDraft(commission), deliveryPlan: words });
const requests = () =>
  sql('SELECT 1 FROM bid_approval_request r JOIN bid b ON b.id = r.bid_id WHERE b.commission_id = $1', [
    at.commission.id,
  ]);
const subjects = async (email: string): Promise<string[]> =>
  (await mailsTo(email)).filter(({ purpose }) => purpose === 'bid-approval').map(({ subject }) => subject);

describe('asking for approval', () => {
  it('mails the signatories once for each draft, without a word of the bid, and stands in their work', async () => {
    for (let twice = 0; twice < 2; twice += 1)
      expect(await ask(REQUEST, named(2), at.contributor)).toMatchObject({
        requestBidApproval: { bid: { draft: { approved: false, approvalRequestedAt: expect.any(String) } } },
      });
    await until(async () => (await subjects(at.signatory.email)).length > 0);
    const [letter, ...more] = (await mailsTo(at.signatory.email)).filter(({ purpose }) => purpose === 'bid-approval');
    expect(more).toEqual([]);
    expect(letter!.subject).toBe(
      `Your approval is asked for: bid for “A review of what works” (${at.commission.reference})`,
    );
    expect(letter!.body).toContain(`/commissions/${at.commission.reference}/bid/submit?for=${at.body.slug}`);
    expect(letter!.body).not.toMatch(/We answer|18328|four months/);
    const { viewer } = await ask<{ viewer: { work: { kind: string }[] } }>(
      '{ viewer { work { kind } } }',
      {},
      at.signatory,
    );
    expect(viewer.work).toEqual([{ kind: 'APPROVE_BID' }]);
    const history = await sql(
      `SELECT verb, visibility FROM history WHERE verb = 'request_approval' AND acting_organisation_id = $1`,
      [at.body.id],
    );
    expect(history).toEqual([{ verb: 'request_approval', visibility: 'sealed' }]);
  });

  it('is void with the next change, and the bid waits for a new request and approval', async () => {
    await ask(REQUEST, named(2), at.manager);
    await ask(APPROVE, named(2), at.signatory);
    await save(at.bidId, at.body, 2, changed(at.commission, 'Changed.'), at.contributor);
    expect(await ask(DRAFT, { id: at.bidId }, at.signatory)).toEqual({
      bid: { draft: { revision: 3, approved: false, approvalRequestedAt: null } },
    });
    expect(
      (await refusal(SUBMIT, submission(at.bidId, at.body, 'void-now', { revision: 3 }), at.manager)).reasons,
    ).toEqual([expect.stringContaining('A signatory of')]);
    const { viewer } = await ask<{ viewer: { work: unknown[] } }>('{ viewer { work { kind } } }', {}, at.signatory);
    expect(viewer.work).toEqual([]);
  });

  it('is not void when the same words are saved again', async () => {
    await ask(APPROVE, named(2), at.signatory);
    await save(at.bidId, at.body, 2, wholeDraft(at.commission), at.contributor);
    expect(await ask(DRAFT, { id: at.bidId }, at.manager)).toMatchObject({
      bid: { draft: { revision: 2, approved: true } },
    });
    expect((await submit(at.bidId, at, 'still-approved')).revision).toBe(1);
  });

  it('waits until nothing else stands against submitting, and says all of it', async () => {
    const meridian = await bidder();
    const bidId = await start(at.commission, meridian.body, meridian.manager);
    const { code, reasons } = await refusal(
      REQUEST,
      { input: { actingFor: meridian.body.globalId, bidId, revision: 1 } },
      meridian.manager,
    );
    expect(code).toBe('REFUSED');
    expect(reasons[0]).toBe('Meridian Policy Institute requires no approval. Submit the bid.');
    expect(reasons).toHaveLength(6);
    await sql(`UPDATE organisation_membership SET ended_at = now() WHERE member_id = $1`, [at.signatory.id]);
    expect((await refusal(REQUEST, named(2), at.manager)).reasons).toEqual([
      'Meridian Policy Institute has no signatory. Its administrator can give somebody that role.',
    ]);
    expect(await requests()).toEqual([]);
  });

  it('is for those who edit the bid, and for the draft that they read', async () => {
    expect((await refusal(REQUEST, named(2), at.signatory)).code).toBe('FORBIDDEN');
    for (const who of [
      {},
      await person('Nia Okafor'),
      at.northgate.officer,
      await person('Ada', { administrator: true }),
    ])
      expect(['NOT_FOUND', 'UNAUTHENTICATED']).toContain((await refusal(REQUEST, named(2), who)).code);
    expect((await refusal(REQUEST, named(1), at.manager)).code).toBe('CONFLICT');
    await passDeadline(at.commission.id);
    expect((await refusal(REQUEST, named(2), at.manager)).code).toBe('REFUSED');
    expect(await requests()).toEqual([]);
  });
});

it('tells the bid managers when a signatory has approved', async () => {
  await ask(APPROVE, named(2), at.signatory);
  await until(async () => (await subjects(at.manager.email)).length > 0);
  expect(await subjects(at.manager.email)).toEqual([
    `Approved: your bid for “A review of what works” (${at.commission.reference}) can be submitted`,
  ]);
});

it('holds for exactly the draft that the signatory read, and nobody else gives it', async () => {
  expect((await refusal(SUBMIT, submission(at.bidId, at.body, 'unapproved-1'), at.manager)).reasons).toHaveLength(1);
  expect((await refusal(APPROVE, named(2), at.manager)).code).toBe('FORBIDDEN');
  expect((await refusal(APPROVE, named(1), at.signatory)).code).toBe('CONFLICT');
  expect(await ask(APPROVE, named(2), at.signatory)).toEqual({ approveBid: { bid: { draft: { approved: true } } } });
  await save(at.bidId, at.body, 2, changed(at.commission, 'Changed.'), at.manager);
  const second = submission(at.bidId, at.body, 'unapproved-2', { revision: 3 });
  expect((await refusal(SUBMIT, second, at.manager)).code).toBe('REFUSED');
  await ask(APPROVE, named(3), at.signatory);
  expect((await submit(at.bidId, at, 'approved-now', { revision: 3 })).revision).toBe(1);
});
