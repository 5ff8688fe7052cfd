import { describe, expect, it } from '@jest/globals';
import { ask, bidder, council, openCommission, passDeadline, refusal, sql } from '../../../../test-kit/index.js';
import { WITHDRAW, drafted, submit } from './kit.js';

describe('withdrawing a bid', () => {
  it('takes it back until the deadline; it can be submitted again', async () => {
    const commission = await openCommission(await council());
    const meridian = await bidder();
    const { body, manager } = meridian;
    const bidId = await drafted(commission, body, manager);
    await submit(bidId, meridian, 'submission-1');
    const input = { input: { actingFor: body.globalId, bidId, submittedRevision: 1 } };
    expect((await refusal(WITHDRAW, input, meridian.contributor)).code).toBe('FORBIDDEN');
    expect(await ask(WITHDRAW, input, manager)).toMatchObject({ withdrawBid: { bid: { state: 'WITHDRAWN' } } });
    expect((await refusal(WITHDRAW, input, manager)).code).toBe('CONFLICT');
    expect((await submit(bidId, meridian, 'submission-2')).revision).toBe(2);
    expect((await refusal(WITHDRAW, input, manager)).code).toBe('CONFLICT');
    await passDeadline(commission.id);
    const second = { input: { ...input.input, submittedRevision: 2 } };
    expect((await refusal(WITHDRAW, second, manager)).code).toBe('REFUSED');
    expect(await sql('SELECT state FROM bid WHERE commission_id = $1', [commission.id])).toEqual([
      { state: 'submitted' },
    ]);
  });
});
