import { expect, it } from '@jest/globals';
import { bidder, council, openBids, openCommission, sql, submittedBid } from './index.js';

it('lays down a commission that has been opened with two bids', async () => {
  const northgate = await council();
  const commission = await openCommission(northgate, { panel: [northgate.evaluator] });
  const meridian = await bidder();
  const tally = await bidder('Tally & Finch', 'consultancy');
  await submittedBid(commission, meridian.body, meridian.manager);
  await submittedBid(commission, tally.body, tally.manager, '25000.00');
  await openBids(commission, northgate.officer);
  const [opening] = await sql<{ bid_count: number }>('SELECT bid_count FROM bid_opening WHERE commission_id = $1', [
    commission.id,
  ]);
  expect(opening?.bid_count).toBe(2);
});
