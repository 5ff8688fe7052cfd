import { describe, expect, it } from '@jest/globals';
import {
  ask,
  bidder,
  council,
  mailsTo,
  openCommission,
  passDeadline,
  scene,
  scoreAll,
  submittedBid,
  until,
} from '../../../../test-kit/index.js';

const OPEN = `mutation ($input: OpenBidsInput!) { openBids(input: $input) { commission { id } } }`;

describe('the council is told', () => {
  it('that bids are open: the panel, without a word of who bid', async () => {
    const northgate = await council();
    const commission = await openCommission(northgate, { panel: [northgate.evaluator] });
    const meridian = await bidder();
    await submittedBid(commission, meridian.body, meridian.manager);
    await passDeadline(commission.id);
    await ask(OPEN, { input: { commissionId: commission.globalId } }, northgate.officer);
    await until(async () => (await mailsTo(northgate.evaluator.email)).length > 0);
    const [mail] = await mailsTo(northgate.evaluator.email);
    expect(mail?.body).toContain(`/commissions/${commission.reference}/scoring`);
    expect(mail?.body).not.toContain('Meridian');
    expect(await mailsTo(northgate.secondEvaluator.email)).toEqual([]);
  });

  it('that all scores are in: the officers, once', async () => {
    const at = await scene();
    await scoreAll(at, at.evaluator, [4, 3, 2], [3, 3, 3]);
    expect(await mailsTo(at.officer.email)).toEqual([]);
    await scoreAll(at, at.secondEvaluator, [4, 4, 2], [3, 3, 3]);
    await until(async () => (await mailsTo(at.officer.email)).length > 0);
    expect((await mailsTo(at.officer.email)).map((mail) => mail.subject)).toEqual([
      `All scores are in: “A review of what works” (${at.commission.reference})`,
    ]);
  });
});
