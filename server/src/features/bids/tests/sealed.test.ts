import { describe, expect, it } from '@jest/globals';
import {
  api,
  ask,
  bidder,
  council,
  openCommission,
  passDeadline,
  person,
  refusal,
  sql,
  statementsOf,
} from '../../../../test-kit/index.js';
import { drafted, save, SUBMIT, submission, wholeDraft } from './kit.js';

const READ = `query ($id: ID!) { bid(id: $id) { id state submission { canonical } } }`;
const MINE = `query ($id: ID!, $actingFor: ID!) { node(id: $id) { ... on Commission { myBid(actingFor: $actingFor) { id }
  openedBids { id } opening { bidCount } } } bids(actingFor: $actingFor) { totalCount edges { node { id } } } }`;

describe('a bid before the opening', () => {
  it('is found by its own organisation and by nobody else, administrators included', async () => {
    const northgate = await council();
    const commission = await openCommission(northgate, { panel: [northgate.evaluator] });
    const empty = await openCommission(northgate);
    const meridian = await bidder();
    const rival = await bidder('Tally & Finch', 'consultancy');
    const bidId = await drafted(commission, meridian.body, meridian.manager);
    await save(bidId, meridian.body, 2, { ...wholeDraft(commission), deliveryPlan: 'CANARY-7731' }, meridian.manager);
    await ask(SUBMIT, submission(bidId, meridian.body, 'sealed-bid-1', { revision: 3 }), meridian.manager);

    const own = { id: commission.globalId, actingFor: meridian.body.globalId };
    expect(await ask(MINE, own, meridian.contributor)).toMatchObject({
      node: { myBid: { id: bidId }, openedBids: [], opening: null },
      bids: { totalCount: 1 },
    });
    const administrator = await person('Ada Admin', { administrator: true });
    const outsider = await person('Olu Outsider');
    const others = [{}, outsider, rival.manager, northgate.officer, northgate.evaluator, administrator];
    for (const closed of [false, true]) {
      if (closed) await passDeadline(commission.id);
      for (const who of others) {
        expect((await refusal(READ, { id: bidId }, who)).code).toBe('NOT_FOUND');
        expect((await api(`query ($id: ID!) { node(id: $id) { id } }`, { id: bidId }, who)).data).toEqual({
          node: null,
        });
        const there = await api(MINE, own, who);
        const elsewhere = await api(MINE, { ...own, id: empty.globalId }, who);
        // The very same bytes for a commission with bids and for one without.
        expect(JSON.stringify(there.data)).toBe(JSON.stringify(elsewhere.data));
        expect(JSON.stringify(there.data)).not.toContain(bidId);
      }
    }
  });

  it('leaves no word of itself in history, mails or jobs', async () => {
    const commission = await openCommission(await council());
    const { body, manager } = await bidder();
    const bidId = await drafted(commission, body, manager);
    await save(bidId, body, 2, { ...wholeDraft(commission), deliveryPlan: 'CANARY-9942' }, manager);
    await ask(SUBMIT, submission(bidId, body, 'sealed-bid-2', { revision: 3 }), manager);
    for (const table of ['history', 'mail', 'pgboss.job'])
      expect(await sql(`SELECT 1 FROM ${table} t WHERE to_jsonb(t)::text LIKE '%CANARY-9942%'`)).toEqual([]);
    const rows = await sql(`SELECT 1 FROM history WHERE subject_kind = 'Bid' AND visibility <> 'sealed'`);
    expect(rows).toEqual([]);
  });
});

it('lists bids of an organisation in at most four statements, and pages through them', async () => {
  const northgate = await council();
  const { body, manager } = await bidder();
  for (let i = 0; i < 3; i += 1) await drafted(await openCommission(northgate), body, manager);
  const LIST = `query ($actingFor: ID!, $after: String) { bids(actingFor: $actingFor, first: 2, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { id commission { title } draft { revision } } } } }`;
  interface List {
    bids: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string };
      edges: { node: { id: string } }[];
    };
  }
  const first = await ask<List>(LIST, { actingFor: body.globalId }, manager);
  const second = await ask<List>(LIST, { actingFor: body.globalId, after: first.bids.pageInfo.endCursor }, manager);
  expect([first.bids.totalCount, first.bids.pageInfo.hasNextPage, second.bids.pageInfo.hasNextPage]).toEqual([
    3,
    true,
    false,
  ]);
  const ids = [...first.bids.edges, ...second.bids.edges].map(({ node }) => node.id);
  expect(new Set(ids).size).toBe(3);
  expect(await statementsOf(LIST, { actingFor: body.globalId }, manager)).toBeLessThanOrEqual(4);
});
