import { describe, expect, it } from '@jest/globals';
import { ask, join, refusal, scene, sql } from '../../../../test-kit/index.js';
import { CLOSE, DECIDE, PUBLISH, SUMMARISE, decision, look, publishing, ready, refused, summary } from './scene.js';

describe('who may decide', () => {
  it('is a commissioning officer; everybody else is refused without a trace and sees no draft', async () => {
    const at = await ready();
    const acts: [string, (revision: number) => Record<string, unknown>][] = [
      [DECIDE, (revision) => decision(at, { revision })],
      [SUMMARISE, (revision) => summary(at.bids.tally, { revision })],
      [PUBLISH, (revision) => publishing(at, revision)],
      [CLOSE, (revision) => publishing(at, revision)],
    ];
    for (const [document, variables] of acts) {
      expect(await refused(at, document, variables(1))).toBe('UNAUTHENTICATED');
      for (const who of [at.outsider, at.administrator, at.meridian.manager, at.tally.contributor])
        expect(await refused(at, document, variables(1), who)).toBe('NOT_FOUND');
      for (const who of [at.evaluator, at.secondEvaluator, at.observer])
        expect(await refused(at, document, variables(1), who)).toBe('FORBIDDEN');
    }
    for (const who of [undefined, at.outsider, at.administrator, at.meridian.manager, at.evaluator])
      expect(await look(at, who)).toMatchObject({ awardDecision: null, result: null });
    for (const who of [at.officer, at.secondOfficer, at.observer])
      expect((await look(at, who)).awardDecision?.summaries).toHaveLength(2);
  });

  it('is nobody who was in a bidding organisation within 12 months', async () => {
    const at = await ready();
    await join(at.officer, at.tally.body, 'contributor');
    for (const [document, variables] of [
      [DECIDE, decision(at, { revision: 1 })],
      [SUMMARISE, summary(at.bids.tally, { revision: 1 })],
      [PUBLISH, publishing(at)],
      [CLOSE, publishing(at)],
    ] as const)
      expect(await refused(at, document, variables, at.officer)).toBe('FORBIDDEN');
    expect((await look(at, at.officer)).awardDecision).toBeNull();
    await ask(PUBLISH, publishing(at), at.secondOfficer);
  });

  it('waits for the opening, whoever has bid', async () => {
    const at = await scene();
    await sql('DELETE FROM bid_opening WHERE commission_id = $1', [at.commission.id]);
    await join(at.secondOfficer, at.tally.body, 'contributor');
    const answers = await Promise.all(
      [at.officer, at.secondOfficer].map((who) => refusal(CLOSE, publishing(at, 0), who)),
    );
    expect(answers.map((one) => one.reasons)).toEqual([
      ['The bids have not been opened yet.'],
      ['The bids have not been opened yet.'],
    ]);
  });
});
