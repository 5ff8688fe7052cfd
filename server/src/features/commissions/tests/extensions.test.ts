import { describe, expect, it } from '@jest/globals';
import {
  AMEND_COMMISSION,
  ask,
  bidder,
  council,
  dayIn,
  mailsTo,
  noonIn,
  passDeadline,
  person,
  readyDraft,
  refusal,
  until,
} from '../../../../test-kit/index.js';
import { EXTEND, PREVIEW, opened, refusedWithoutTrace, stored } from './amending.js';

describe('extending the deadline', () => {
  it('moves it later, tells everybody, and lets bids stand', async () => {
    const it = await opened();
    const fay = await person('Fay Follower');
    await ask(
      `mutation ($input: CommissionInput!) { followCommission(input: $input) { commission { id } } }`,
      { input: { id: it.globalId } },
      fay,
    );
    const input = { id: it.globalId, bidsCloseAt: noonIn(35), reason: 'Several bidders asked for time.' };
    const extended = await ask<{ extendDeadline: { commission: object } }>(EXTEND, { input }, it.northgate.officer);
    expect(extended.extendDeadline.commission).toMatchObject({
      version: 1,
      bidsCloseAt: noonIn(35),
      versions: [{ number: 2, version: 1, kind: 'EXTENSION' }, { number: 1 }],
    });
    await until(async () => (await mailsTo(fay.email)).length > 0);
    expect((await mailsTo(fay.email))[0]?.body).toContain('Several bidders asked for time.');
  });

  it('earlier, or past the expected award, is refused', async () => {
    const it = await opened();
    for (const bidsCloseAt of [noonIn(27), noonIn(28), noonIn(50)]) {
      const input = { id: it.globalId, bidsCloseAt, reason: 'Time.' };
      await refusedWithoutTrace(it, EXTEND, { input }, it.northgate.officer, 'REFUSED');
    }
    const input = { id: it.globalId, bidsCloseAt: noonIn(50), awardExpectedOn: dayIn(55), reason: 'Time.' };
    await ask(EXTEND, { input }, it.northgate.officer);
  });
});

describe('who may amend', () => {
  it('are officers of the council, while it is open', async () => {
    const it = await opened();
    const [meridian, southbrook] = [await bidder(), await council('Southbrook Borough Council')];
    const administrator = await person('Ada Admin', { administrator: true });
    const change = it.material({ budgetMax: '40000' });
    const extension = { input: { id: it.globalId, bidsCloseAt: noonIn(35), reason: 'Time.' } };
    for (const [mutation, variables] of [
      [AMEND_COMMISSION, change],
      [EXTEND, extension],
      [PREVIEW, change],
    ] as const) {
      await refusedWithoutTrace(it, mutation, variables, {}, 'UNAUTHENTICATED');
      for (const other of [meridian.manager, it.northgate.evaluator, southbrook.officer, administrator])
        await refusedWithoutTrace(it, mutation, variables, other, 'FORBIDDEN');
    }
    await passDeadline(it.id);
    for (const [mutation, variables] of [
      [AMEND_COMMISSION, change],
      [EXTEND, extension],
    ] as const) {
      const refused = await refusal(mutation, variables, it.northgate.officer);
      expect(refused.code).toBe('REFUSED');
    }
    expect(await stored(it)).toMatchObject({ version: 1, versions: 1, told: 0 });
  });

  it('and a draft is edited instead', async () => {
    const northgate = await council();
    const draft = await readyDraft(northgate);
    const extension = { input: { id: draft.id, bidsCloseAt: noonIn(35), reason: 'Time.' } };
    expect((await refusal(EXTEND, extension, northgate.officer)).code).toBe('REFUSED');
  });
});
