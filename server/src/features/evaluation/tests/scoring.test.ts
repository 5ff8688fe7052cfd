import { describe, expect, it } from '@jest/globals';
import {
  api,
  ask,
  draft,
  globalId,
  refusal,
  refusedWithoutTrace,
  SAVE,
  scene,
  scoreAll,
  SEE,
  see,
  sql,
  stored,
  submission,
  SUBMIT,
} from '../../../../test-kit/index.js';

describe('scoring', () => {
  it('keeps drafts with their reasons and says what is still missing', async () => {
    const at = await scene();
    await ask(SAVE, draft(at, at.bids.meridian, [4, 3, null]), at.evaluator);
    const seen = await see(at, at.evaluator);
    const answers = seen?.bids.find((bid) => bid.organisation.name.startsWith('Meridian'))?.answers;
    expect(answers?.map((answer) => answer.mine?.score ?? null)).toEqual([4, 3, null]);
    expect(answers?.[0]?.answerHtml).toContain('We will answer');
    expect(seen?.submitBlockers).toHaveLength(2 + 6);
    expect(seen?.submitBlockers[0]?.message).toBe('Meridian Policy Institute, Social value: give a score.');
  });

  it('refuses to submit with everything that is missing at once, in the words of the page', async () => {
    const at = await scene();
    await ask(SAVE, draft(at, at.bids.meridian, [4, 3, 2]), at.evaluator);
    const blockers = (await see(at, at.evaluator))?.submitBlockers.map((one) => one.message);
    const refused = await refusal(SUBMIT, submission(at), at.evaluator);
    expect(refused).toMatchObject({ code: 'REFUSED', reasons: blockers });
    expect(blockers).toHaveLength(6);
    expect(await sql('SELECT 1 FROM score_submission WHERE commission_id = $1', [at.commission.id])).toEqual([]);
  });

  it('answers a save over a newer one with Conflict and both texts, and keeps the newer', async () => {
    const at = await scene();
    await ask(SAVE, draft(at, at.bids.meridian, [4, 3, 2]), at.evaluator);
    await ask(SAVE, draft(at, at.bids.meridian, [5, 3, 2], 1), at.evaluator);
    const before = await stored(at);
    const refused = await refusal(SAVE, draft(at, at.bids.meridian, [1, 3, 2], 1), at.evaluator);
    expect(refused.code).toBe('CONFLICT');
    expect((refused.data?.stored as { score: number }[])[0]).toMatchObject({
      score: 5,
      reason: 'Because.',
      revision: 2,
    });
    expect(await stored(at)).toBe(before);
  });

  it('takes no score outside 0 to 5, for price, for a criterion of another commission or twice', async () => {
    const at = await scene();
    const other = await scene();
    const wrong = draft(at, at.bids.meridian, [6, 3, 2]);
    expect(await refusal(SAVE, wrong, at.evaluator)).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'input.scores.0.score', message: 'Give a score from 0 to 5.' }],
    });
    const price = at.commission.criteria.find((one) => one.kind === 'price')!;
    const one = { score: 3, reason: 'x', revision: 0 };
    const odd = {
      input: {
        bidId: at.bids.meridian.globalId,
        scores: [price.id, other.scored[0]!.id, at.scored[0]!.id, at.scored[0]!.id].map((id) => ({
          ...one,
          criterionId: globalId('AwardCriterion', id),
        })),
      },
    };
    expect((await refusal(SAVE, odd, at.evaluator)).fields.map((fault) => fault.path)).toEqual([
      'input.scores.0.criterionId',
      'input.scores.1.criterionId',
      'input.scores.3.criterionId',
    ]);
    expect(await refusedWithoutTrace(at, SAVE, odd, at.evaluator)).toBe('INVALID');
  });

  it('is final once submitted', async () => {
    const at = await scene();
    await scoreAll(at, at.evaluator, [4, 3, 2], [3, 3, 3]);
    expect(await refusedWithoutTrace(at, SAVE, draft(at, at.bids.tally, [5, 5, 5], 1), at.evaluator)).toBe('REFUSED');
    expect(await refusedWithoutTrace(at, SUBMIT, submission(at), at.evaluator)).toBe('REFUSED');
  });
});

describe('blindness', () => {
  it('hides scores, count and progress of others until one’s own are in', async () => {
    const at = await scene();
    await scoreAll(at, at.secondEvaluator, [4, 3, 2], [3, 3, 3]);
    const blind = await see(at, at.evaluator);
    expect(blind).toMatchObject({ progress: null, pricesRevealedAt: null, points: null, mayScore: true });
    expect(blind?.bids.flatMap((bid) => bid.answers).flatMap((answer) => answer.scores)).toEqual([]);
    const { data } = await api(SEE, { id: at.commission.globalId }, at.evaluator);
    expect(JSON.stringify(data)).not.toContain(at.secondEvaluator.name);
  });

  it('lets an evaluator whose scores are in see submitted scores, never drafts', async () => {
    const at = await scene();
    await ask(SAVE, draft(at, at.bids.meridian, [1, 1, 1], 0, 'A secret draft.'), at.evaluator);
    await scoreAll(at, at.secondEvaluator, [4, 3, 2], [3, 3, 3]);
    const { data } = await api(SEE, { id: at.commission.globalId }, at.secondEvaluator);
    expect(JSON.stringify(data)).not.toContain('A secret draft.');
    expect((await see(at, at.secondEvaluator))?.progress).toHaveLength(2);
  });

  it('shows officers and observers who has to score still, but no score until all are in', async () => {
    const at = await scene();
    await scoreAll(at, at.secondEvaluator, [4, 3, 2], [3, 3, 3]);
    for (const who of [at.officer, at.observer]) {
      const seen = await see(at, who);
      expect(seen?.progress?.map((one) => [one.evaluator.name, one.submittedAt !== null])).toEqual([
        ['Tomasz Nowak', true],
        ['Grace Lin', false],
      ]);
      expect(seen?.bids.flatMap((bid) => bid.answers).flatMap((answer) => answer.scores)).toEqual([]);
      expect(seen?.bids.map((bid) => bid.netTotal)).toEqual([null, null]);
    }
  });

  it('holds for an officer who is also on the panel', async () => {
    const at = await scene();
    await sql(`UPDATE organisation_membership SET roles = '{evaluator,commissioning_officer}' WHERE member_id = $1`, [
      at.evaluator.id,
    ]);
    await scoreAll(at, at.secondEvaluator, [4, 3, 2], [3, 3, 3]);
    expect(await see(at, at.evaluator)).toMatchObject({ progress: null, points: null });
  });
});

describe('prices', () => {
  it('are revealed to everyone who takes part by the last submission if no scores differ, once, and told to the parties', async () => {
    const at = await scene();
    await scoreAll(at, at.evaluator, [4, 3, 2], [3, 3, 3]);
    await scoreAll(at, at.secondEvaluator, [4, 3, 2], [3, 3, 3]);
    for (const who of [at.evaluator, at.officer, at.observer])
      expect((await see(at, who))?.bids.map((bid) => bid.netTotal?.amount)).toEqual(['30000.00', '25000.00']);
    expect(
      await sql(`SELECT visibility, data FROM history WHERE subject_id = $1 AND verb = 'reveal_prices'`, [
        at.commission.id,
      ]),
    ).toEqual([{ visibility: 'parties', data: { evaluators: 2 } }]);
  });

  it('stay closed to everyone while evaluators differ, so that nobody agrees a score who knows a price', async () => {
    const at = await scene();
    await scoreAll(at, at.evaluator, [4, 3, 2], [3, 3, 3]);
    await scoreAll(at, at.secondEvaluator, [4, 4, 2], [3, 3, 3]);
    for (const who of [at.evaluator, at.secondEvaluator, at.officer, at.observer]) {
      const { data } = await api(SEE, { id: at.commission.globalId }, who);
      expect(JSON.stringify(data)).not.toMatch(/30000|25000/);
      const seen = await see(at, who);
      expect(seen?.bids[0]?.answers[1]).toMatchObject({ differs: true, agreed: null });
      expect(seen).toMatchObject({ pricesRevealedAt: null });
      expect(seen?.points?.map((one) => one.total)).toEqual([null, null]);
    }
    expect(
      await sql(`SELECT verb FROM history WHERE subject_id = $1 AND verb IN ('complete_scores', 'reveal_prices')`, [
        at.commission.id,
      ]),
    ).toEqual([{ verb: 'complete_scores' }]);
  });

  it('stay closed while one evaluator is missing', async () => {
    const at = await scene();
    await scoreAll(at, at.evaluator, [4, 3, 2], [3, 3, 3]);
    const { data } = await api(SEE, { id: at.commission.globalId }, at.evaluator);
    expect(JSON.stringify(data)).not.toContain('30000');
  });

  it('are revealed exactly once when the last two submit at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const at = await scene();
      for (const who of [at.evaluator, at.secondEvaluator])
        for (const bid of [at.bids.meridian, at.bids.tally]) await ask(SAVE, draft(at, bid, [3, 3, 3]), who);
      await Promise.all([at.evaluator, at.secondEvaluator].map((who) => ask(SUBMIT, submission(at), who)));
      const revealed = await sql(`SELECT 1 FROM history WHERE subject_id = $1 AND verb = 'reveal_prices'`, [
        at.commission.id,
      ]);
      expect(revealed).toHaveLength(1);
      expect((await see(at, at.officer))?.pricesRevealedAt).not.toBeNull();
    }
  });
});
