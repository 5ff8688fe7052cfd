import { describe, expect, it } from '@jest/globals';
import {
  ask,
  bidder,
  council,
  join,
  openCommission,
  passDeadline,
  person,
  refusal,
  sql,
  submittedBid,
} from '../../../../test-kit/index.js';

const OPEN = `mutation ($input: OpenBidsInput!) { openBids(input: $input) { commission { state opening { bidCount } } } }`;
const RECORD = `query ($id: ID!) { node(id: $id) { ... on Commission { state opening { openedAt bidCount openedByRole
  openedBy { name } records { receipt sha256 } } openedBids { id } openBlockers { code } } } }`;
const OPENED = `query ($id: ID!) { node(id: $id) { ... on Commission { openedBids { id organisation { name } draft { revision }
  submissions { receipt { revision } answers { name text } deliveryPlan milestones { title } team { name } canonical readable
    priceLines { net } totals { net { amount } } submittedBy { name } } } } } }`;

interface Record {
  node: {
    state: string;
    opening: { bidCount: number; openedBy: object | null; records: { receipt: string; sha256: string }[] } | null;
    openedBids: { id: string }[];
    openBlockers: { code: string }[];
  };
}
const read = async (id: string, as = {}) => (await ask<Record>(RECORD, { id }, as)).node;

describe('opening bids', () => {
  it('is one public act: number, hashes, when and by which role', async () => {
    const northgate = await council();
    const commission = await openCommission(northgate);
    const meridian = await bidder();
    await submittedBid(commission, meridian.body, meridian.manager);
    const withdrawn = await bidder('Withdrawn Ltd', 'business');
    const taken = await submittedBid(commission, withdrawn.body, withdrawn.manager);
    await sql(`UPDATE bid SET state = 'withdrawn' WHERE id = $1`, [taken.id]);
    const input = { commissionId: commission.globalId };
    expect((await read(commission.globalId)).opening).toBeNull();
    expect((await refusal(OPEN, { input }, northgate.officer)).code).toBe('REFUSED');
    await passDeadline(commission.id);
    for (const who of [northgate.evaluator, meridian.manager, await person('Admin', { administrator: true })])
      expect((await refusal(OPEN, { input }, who)).code).toBe('FORBIDDEN');
    expect(await sql('SELECT 1 FROM bid_opening WHERE commission_id = $1', [commission.id])).toEqual([]);
    await ask(OPEN, { input }, northgate.officer);
    const { state, opening, openedBids } = await read(commission.globalId);
    expect(state).toBe('EVALUATING');
    const [revision] = await sql<{ receipt: string; sha256: string }>(
      'SELECT receipt, sha256 FROM bid_revision r JOIN bid b ON b.id = r.bid_id WHERE b.organisation_id = $1',
      [meridian.body.id],
    );
    expect(opening).toMatchObject({
      bidCount: 1,
      openedByRole: 'Commissioning officer',
      openedBy: null,
      records: [revision],
    });
    expect(openedBids).toEqual([]);
    const history = await sql<{ verb: string; data: object; visibility: string }>(
      `SELECT verb, data, visibility FROM history WHERE subject_id = $1 ORDER BY id`,
      [commission.id],
    );
    expect(history.at(-1)).toMatchObject({
      verb: 'open_bids',
      visibility: 'public',
      data: { bidCount: 1, bids: [revision] },
    });
  });

  it('names the officer only when the council chose to', async () => {
    const northgate = await council();
    const commission = await openCommission(northgate);
    await passDeadline(commission.id);
    await ask(OPEN, { input: { commissionId: commission.globalId, publishOfficerName: true } }, northgate.officer);
    expect((await read(commission.globalId)).opening).toMatchObject({ bidCount: 0, openedBy: { name: 'Rhys Morgan' } });
  });

  it('shows the council what was submitted, without prices until they are revealed, and never the draft', async () => {
    const northgate = await council();
    const commission = await openCommission(northgate, { panel: [northgate.evaluator] });
    const observer = await person('Olive Observer');
    await join(observer, northgate.body, 'observer');
    const meridian = await bidder();
    const bid = await submittedBid(commission, meridian.body, meridian.manager);
    await passDeadline(commission.id);
    await ask(OPEN, { input: { commissionId: commission.globalId } }, northgate.secondOfficer);
    const see = async (as: object) =>
      (await ask<{ node: { openedBids: unknown[] } }>(OPENED, { id: commission.globalId }, as)).node.openedBids;
    const seen = {
      id: bid.globalId,
      organisation: { name: 'Meridian Policy Institute' },
      draft: null,
      submissions: [
        {
          receipt: { revision: 1 },
          canonical: null,
          readable: null,
          submittedBy: null,
          priceLines: null,
          totals: null,
        },
      ],
    };
    for (const who of [northgate.officer, northgate.evaluator, observer]) expect(await see(who)).toMatchObject([seen]);
    for (const who of [{}, northgate.secondEvaluator, await person('Admin', { administrator: true })])
      expect(await see(who)).toEqual([]);
    await sql('UPDATE bid_opening SET prices_revealed_at = clock_timestamp() WHERE commission_id = $1', [
      commission.id,
    ]);
    const revealed = [{ submissions: [{ totals: { net: { amount: '30000.00' } }, canonical: null }] }];
    expect(await see(northgate.officer)).toMatchObject(revealed);
  });

  it('leaves out a bid that was not submitted again after the commission changed; its bidder sees why', async () => {
    const northgate = await council();
    const commission = await openCommission(northgate);
    const meridian = await bidder();
    const bid = await submittedBid(commission, meridian.body, meridian.manager);
    await sql('UPDATE commission SET version = 2 WHERE id = $1', [commission.id]);
    const WHY = `query ($id: ID!) { bid(id: $id) { needsReconfirmation notCountedReason openedAt submitWarnings { code } } }`;
    expect(await ask(WHY, { id: bid.globalId }, meridian.manager)).toMatchObject({
      bid: { needsReconfirmation: true, notCountedReason: null, submitWarnings: [{ code: 'RECONFIRM' }] },
    });
    await passDeadline(commission.id);
    await ask(OPEN, { input: { commissionId: commission.globalId } }, northgate.officer);
    expect((await read(commission.globalId, northgate.officer)).openedBids).toEqual([]);
    expect((await read(commission.globalId)).opening).toMatchObject({ bidCount: 0, records: [] });
    expect((await refusal(WHY, { id: bid.globalId }, northgate.officer)).code).toBe('NOT_FOUND');
    expect(await ask(WHY, { id: bid.globalId }, meridian.manager)).toMatchObject({
      bid: { openedAt: null, notCountedReason: expect.stringContaining('not submitted again') as unknown },
    });
  });
});
