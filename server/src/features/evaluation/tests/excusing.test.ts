import { describe, expect, it } from '@jest/globals';
import {
  ask,
  EXCUSE,
  globalId,
  join,
  person,
  refusedWithoutTrace,
  scene,
  scoreAll,
  see,
  sql,
  type Scene,
} from '../../../../test-kit/index.js';

describe('excusing an evaluator', () => {
  const excusing = (at: Scene, memberId: string, replacementId: string | null = null) => ({
    input: {
      commissionId: at.commission.globalId,
      memberId: globalId('Member', memberId),
      reason: 'Works for a bidder.',
      replacementId: replacementId && globalId('Member', replacementId),
    },
  });

  it('reveals prices when everybody else’s scores are in', async () => {
    const at = await scene();
    await scoreAll(at, at.evaluator, [4, 3, 2], [3, 3, 3]);
    await ask(EXCUSE, excusing(at, at.secondEvaluator.id), at.officer);
    expect((await see(at, at.officer))?.pricesRevealedAt).not.toBeNull();
  });

  it('does not undo submitted scores, and leaves no panel empty', async () => {
    const at = await scene();
    await scoreAll(at, at.evaluator, [4, 3, 2], [3, 3, 3]);
    expect(await refusedWithoutTrace(at, EXCUSE, excusing(at, at.evaluator.id), at.officer)).toBe('REFUSED');
    const other = await scene();
    await ask(EXCUSE, excusing(other, other.evaluator.id), other.officer);
    expect(await refusedWithoutTrace(other, EXCUSE, excusing(other, other.secondEvaluator.id), other.officer)).toBe(
      'REFUSED',
    );
  });

  it('puts a replacement on the panel, but only an evaluator without an interest', async () => {
    const at = await scene();
    const fresh = await person('Ines Duarte');
    const swap = excusing(at, at.secondEvaluator.id, fresh.id);
    expect(await refusedWithoutTrace(at, EXCUSE, swap, at.officer)).toBe('REFUSED');
    await join(fresh, at.body, 'evaluator');
    await join(fresh, at.tally.body, 'contributor');
    expect(await refusedWithoutTrace(at, EXCUSE, swap, at.officer)).toBe('REFUSED');
    await sql(
      `UPDATE organisation_membership SET ended_at = now() - interval '13 months' WHERE member_id = $1 AND organisation_id = $2`,
      [fresh.id, at.tally.body.id],
    );
    await ask(EXCUSE, swap, at.officer);
    expect((await see(at, fresh))?.mayScore).toBe(true);
    expect(await see(at, at.secondEvaluator)).toBeNull();
  });
});
