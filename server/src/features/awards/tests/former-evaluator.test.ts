import { describe, expect, it } from '@jest/globals';
import { ask, PASSWORD, refusal, scoreAll, scene, see, sql, stored, type Person } from '../../../../test-kit/index.js';
import { LOOK, PUBLISH, look, publishing, ready } from './scene.js';

const CLOSE = `mutation ($password: String!) { closeAccount(input: { password: $password }) }`;
const closeAccount = (who: Person) => ask(CLOSE, { password: PASSWORD }, who);
const REASON = (title: string) =>
  `You are on the panel for “${title}”. Until your scores are in, an officer of the council can put somebody in your place; after that they count, and you can close your account once the council has decided.`;

describe('an evaluator who closes the account', () => {
  it('waits while the scores are being used, in before or not, and changes nothing by trying', async () => {
    const at = await scene();
    const expected = { code: 'REFUSED', reasons: [REASON('A review of what works')] };
    expect(await refusal(CLOSE, { password: PASSWORD }, at.evaluator)).toMatchObject(expected);
    await scoreAll(at, at.evaluator, [4, 3, 2], [3, 3, 3]);
    const before = await stored(at);
    expect(await refusal(CLOSE, { password: PASSWORD }, at.evaluator)).toMatchObject(expected);
    expect(await stored(at)).toBe(before);
    expect(await sql('SELECT name, closed_at FROM member WHERE id = $1', [at.evaluator.id])).toEqual([
      { name: at.evaluator.name, closed_at: null },
    ]);
  });

  it('leaves every score with its reason and the award as they were, under no name', async () => {
    const at = await ready();
    await ask(PUBLISH, publishing(at), at.officer);
    const [before, result, summaries] = [await stored(at), await look(at), await look(at, at.tally.manager)];
    await closeAccount(at.evaluator);
    await closeAccount(at.secondEvaluator);

    expect(await stored(at)).toBe(before);
    expect(await look(at)).toEqual(result);
    expect(await look(at, at.tally.manager)).toEqual(summaries);
    const seen = await see(at, at.officer);
    const scores = seen!.bids.flatMap((bid) => bid.answers.flatMap((answer) => answer.scores));
    expect(scores).toHaveLength(12);
    for (const score of scores) {
      expect(score.evaluator.name).toBe('Former member');
      // What an evaluator wrote is the council's record; the names in it are the evaluator's own words.
      expect(score.reason).toMatch(/ on (Meridian|Tally)\.$/);
    }
    expect(seen!.progress!.map((one) => one.evaluator.name)).toEqual(['Former member', 'Former member']);
    for (const who of [undefined, at.officer, at.observer, at.administrator, at.meridian.manager])
      expect(JSON.stringify(await ask(LOOK, { id: at.commission.globalId }, who))).not.toMatch(
        /"name":"(Grace Lin|Tomasz Nowak)"/,
      );
  });

  it('cannot be signed in, scored as or put on a panel again', async () => {
    const at = await ready();
    await ask(PUBLISH, publishing(at), at.officer);
    await closeAccount(at.evaluator);
    expect((await see(at, at.evaluator))?.mayScore ?? false).toBe(false);
    expect(await see(at, at.evaluator)).toEqual(await see(at));
    const candidates = `query ($id: ID!) { node(id: $id) { ... on Commission { panelCandidates { name } } } }`;
    const { node } = await ask<{ node: { panelCandidates: { name: string }[] } }>(
      candidates,
      { id: at.commission.globalId },
      at.officer,
    );
    expect(node.panelCandidates.map((one) => one.name)).not.toContain('Former member');
  });
});
