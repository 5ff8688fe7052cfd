import { expect, it } from '@jest/globals';
import {
  AMEND_COMMISSION,
  api,
  ask,
  bidder,
  council,
  publishedCommission,
  sql,
  uuid,
} from '../../../../test-kit/index.js';
import { drafted, SUBMIT, submission } from './kit.js';

const ROUNDS = 20;
const NEEDS = `query ($id: ID!) { node(id: $id) { ... on Bid { needsReconfirmation } } }`;

it('decides between a submission and a material change: no bid counts for words that its bidder had not read', async () => {
  const seen = new Set<string>();
  for (let i = 0; i < ROUNDS; i += 1) {
    const northgate = await council();
    const commission = await publishedCommission(northgate);
    const meridian = await bidder();
    const bidId = await drafted(commission, meridian.body, meridian.manager);
    const amendment = { ...commission.same, as: 'MATERIAL_CHANGE', reason: 'More money.', budgetMax: '40000' };
    const [submitted, amended] = await Promise.all([
      api(SUBMIT, submission(bidId, meridian.body, uuid()), meridian.manager),
      api(AMEND_COMMISSION, { input: amendment }, northgate.officer),
    ]);
    expect(amended.errors).toBeUndefined();
    const [stored] = await sql<{ confirmed: number; revisions: number; late: number }>(
      `SELECT b.confirmed_version AS confirmed, count(r.*)::int AS revisions,
         (count(*) FILTER (WHERE r.received_at > v.published_at))::int AS late
       FROM bid b LEFT JOIN bid_revision r ON r.bid_id = b.id
       JOIN commission_version v ON v.commission_id = b.commission_id AND v.number = 2
       WHERE b.commission_id = $1 GROUP BY b.id`,
      [commission.id],
    );
    const code = submitted.errors?.[0]?.extensions.code ?? 'OK';
    seen.add(code);
    // Before the change: kept, to be confirmed. After it: refused, nothing stored. Stamped in the order of the locks.
    expect({ code, ...stored }).toEqual(
      code === 'OK' ? { code, confirmed: 1, revisions: 1, late: 0 } : { code, confirmed: 0, revisions: 0, late: 0 },
    );
    const { node } = await ask<{ node: { needsReconfirmation: boolean } }>(NEEDS, { id: bidId }, meridian.manager);
    expect(node.needsReconfirmation).toBe(code === 'OK');
  }
  expect([...seen].every((code) => ['OK', 'CONFLICT', 'REFUSED'].includes(code))).toBe(true);
}, 120_000);
