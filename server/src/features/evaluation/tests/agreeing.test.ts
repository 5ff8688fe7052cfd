import { describe, expect, it } from '@jest/globals';
import {
  AGREE,
  ask,
  draft,
  EXCUSE,
  globalId,
  join,
  refusal,
  refusedWithoutTrace,
  SAVE,
  scene,
  scoreAll,
  see,
  sql,
  submission,
  SUBMIT,
  type Scene,
} from '../../../../test-kit/index.js';

const agreeing = (at: Scene, criterion: number, score: number, more: object = {}) => ({
  input: {
    bidId: at.bids.meridian.globalId,
    criterionId: globalId('AwardCriterion', at.scored[criterion]!.id),
    score,
    reason: 'The method is sound but says little of its limits.',
    revision: 0,
    ...more,
  },
});

async function allIn(): Promise<Scene> {
  const at = await scene();
  await scoreAll(at, at.evaluator, [4, 3, 2], [3, 3, 3]);
  await scoreAll(at, at.secondEvaluator, [4, 5, 2], [3, 3, 3]);
  return at;
}

describe('agreed scores', () => {
  it('count by themselves where all evaluators gave the same, with their reasons joined', async () => {
    const at = await allIn();
    const answers = (await see(at, at.officer))?.bids[0]?.answers;
    expect(answers?.[0]).toMatchObject({
      differs: false,
      agreed: { score: 4, reason: 'Grace Lin on Meridian.\n\nTomasz Nowak on Meridian.', agreedBy: null, revision: 0 },
    });
  });

  it('are recorded by an officer where evaluators differ, and points follow', async () => {
    const at = await allIn();
    expect((await see(at, at.officer))?.points?.map((one) => one.total)).toEqual([null, null]);
    await ask(AGREE, agreeing(at, 1, 4), at.officer);
    const seen = await see(at, at.officer);
    expect(seen?.bids[0]?.answers[1]?.agreed).toMatchObject({
      score: 4,
      revision: 1,
      agreedBy: { name: 'Rhys Morgan' },
    });
    // Meridian: 50×4÷5 + 20×4÷5 + 10×2÷5 + 20×25000÷30000; Tally & Finch: 50×3÷5 + 20×3÷5 + 10×3÷5 + 20.
    expect(seen?.points).toMatchObject([
      { name: 'Meridian Policy Institute', rank: 1, total: '76.67' },
      { name: 'Tally & Finch', rank: 2, total: '68.00' },
    ]);
  });

  it('lie within what the evaluators gave and carry a reason', async () => {
    const at = await allIn();
    const refused = await refusal(AGREE, agreeing(at, 1, 2, { reason: '  ' }), at.officer);
    expect(refused).toMatchObject({
      code: 'INVALID',
      fields: [
        { path: 'input.score', message: 'The evaluators gave 3 to 5. The agreed score must lie within that.' },
        { path: 'input.reason', message: 'Give the reason for the agreed score. The bidder will read it.' },
      ],
    });
    expect(await refusedWithoutTrace(at, AGREE, agreeing(at, 0, 5), at.officer)).toBe('INVALID');
  });

  it('wait until all scores are in', async () => {
    const at = await scene();
    await scoreAll(at, at.evaluator, [4, 3, 2], [3, 3, 3]);
    expect(await refusedWithoutTrace(at, AGREE, agreeing(at, 1, 3), at.officer)).toBe('REFUSED');
  });

  it('open the prices when the last one is agreed, and then stay as they are', async () => {
    const at = await scene();
    await scoreAll(at, at.evaluator, [4, 3, 2], [3, 3, 3]);
    await scoreAll(at, at.secondEvaluator, [4, 5, 2], [2, 3, 3]);
    await ask(AGREE, agreeing(at, 1, 4), at.officer);
    expect((await see(at, at.officer))?.pricesRevealedAt).toBeNull();
    await ask(AGREE, agreeing(at, 1, 5, { revision: 1 }), at.officer);
    await ask(AGREE, agreeing(at, 0, 3, { bidId: at.bids.tally.globalId }), at.officer);
    const seen = await see(at, at.officer);
    expect(seen?.pricesRevealedAt).not.toBeNull();
    expect(seen?.bids.map((bid) => bid.netTotal?.amount)).toEqual(['30000.00', '25000.00']);
    const lower = agreeing(at, 1, 4, { revision: 2 });
    expect(await refusal(AGREE, lower, at.officer)).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'input.score', message: 'Prices are open, so the agreed score stays 5.' }],
    });
    expect(await refusedWithoutTrace(at, AGREE, lower, at.officer)).toBe('INVALID');
    await ask(AGREE, agreeing(at, 1, 5, { revision: 2, reason: 'Better put.' }), at.officer);
    expect((await see(at, at.officer))?.bids[0]?.answers[1]?.agreed).toMatchObject({ score: 5, reason: 'Better put.' });
  });

  it('open the prices once when two officers agree the last two at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const at = await scene();
      await scoreAll(at, at.evaluator, [4, 3, 2], [3, 3, 3]);
      await scoreAll(at, at.secondEvaluator, [4, 5, 2], [2, 3, 3]);
      await Promise.all([
        ask(AGREE, agreeing(at, 1, 4), at.officer),
        ask(AGREE, agreeing(at, 0, 3, { bidId: at.bids.tally.globalId }), at.secondOfficer),
      ]);
      expect(
        await sql(`SELECT 1 FROM history WHERE subject_id = $1 AND verb = 'reveal_prices'`, [at.commission.id]),
      ).toHaveLength(1);
      expect((await see(at, at.officer))?.pricesRevealedAt).not.toBeNull();
    }
  });

  it('are never overwritten unseen by a second officer', async () => {
    const at = await scene();
    await scoreAll(at, at.evaluator, [4, 3, 2], [3, 3, 3]);
    await scoreAll(at, at.secondEvaluator, [4, 5, 2], [2, 3, 3]);
    await ask(AGREE, agreeing(at, 1, 4), at.officer);
    const refused = await refusal(AGREE, agreeing(at, 1, 5), at.secondOfficer);
    expect(refused).toMatchObject({ code: 'CONFLICT', data: { stored: { score: 4, revision: 1 } } });
    await ask(AGREE, agreeing(at, 1, 5, { revision: 1 }), at.secondOfficer);
  });
});

describe('who may do what', () => {
  it('is refused to everybody else without a trace', async () => {
    const at = await allIn();
    const fresh = await scene();
    const outside = [at.outsider, at.administrator, at.meridian.manager, at.tally.contributor];
    for (const who of outside) {
      expect(await see(at, who)).toBeNull();
      expect(await refusedWithoutTrace(at, AGREE, agreeing(at, 1, 4), who)).toBe('NOT_FOUND');
    }
    expect(await see(at)).toBeNull();
    expect(await refusedWithoutTrace(at, AGREE, agreeing(at, 1, 4))).toBe('UNAUTHENTICATED');
    for (const who of [at.evaluator, at.observer])
      expect(await refusedWithoutTrace(at, AGREE, agreeing(at, 1, 4), who)).toBe('FORBIDDEN');
    for (const who of [fresh.outsider, fresh.administrator, fresh.meridian.manager]) {
      expect(await refusedWithoutTrace(fresh, SAVE, draft(fresh, fresh.bids.tally, [1, 1, 1]), who)).toBe('NOT_FOUND');
      expect(await refusedWithoutTrace(fresh, SUBMIT, submission(fresh), who)).toBe('NOT_FOUND');
    }
    for (const who of [fresh.officer, fresh.observer]) {
      expect(await refusedWithoutTrace(fresh, SAVE, draft(fresh, fresh.bids.tally, [1, 1, 1]), who)).toBe('FORBIDDEN');
      expect(await refusedWithoutTrace(fresh, SUBMIT, submission(fresh), who)).toBe('FORBIDDEN');
    }
    expect(await refusedWithoutTrace(fresh, SUBMIT, submission(fresh))).toBe('UNAUTHENTICATED');
  });

  it('is refused at every act to whoever was in a bidding organisation within 12 months', async () => {
    const at = await scene();
    for (const who of [at.evaluator, at.officer]) await join(who, at.tally.body, 'contributor');
    await sql(
      `UPDATE organisation_membership SET ended_at = now() - interval '11 months' WHERE organisation_id = $1 AND member_id = ANY($2)`,
      [at.tally.body.id, [at.evaluator.id, at.officer.id]],
    );
    expect(await refusedWithoutTrace(at, SAVE, draft(at, at.bids.meridian, [1, 1, 1]), at.evaluator)).toBe('FORBIDDEN');
    expect(await refusedWithoutTrace(at, SUBMIT, submission(at), at.evaluator)).toBe('FORBIDDEN');
    expect(await refusedWithoutTrace(at, AGREE, agreeing(at, 1, 4), at.officer)).toBe('FORBIDDEN');
    const excuse = { commissionId: at.commission.globalId, memberId: globalId('Member', at.evaluator.id), reason: 'x' };
    expect(await refusedWithoutTrace(at, EXCUSE, { input: excuse }, at.officer)).toBe('FORBIDDEN');
    for (const who of [at.evaluator, at.officer])
      expect(await see(at, who)).toMatchObject({
        conflict: expect.stringContaining('12 months'),
        bids: [],
        mayScore: false,
        mayAgree: false,
        progress: null,
      });
    expect((await see(at, at.secondOfficer))?.progress?.map((one) => one.conflicted)).toContain(true);
  });

  it('shows nobody an evaluation before the bids are opened', async () => {
    const at = await scene();
    await sql('DELETE FROM bid_opening WHERE commission_id = $1', [at.commission.id]);
    expect(await see(at, at.officer)).toBeNull();
  });
});
