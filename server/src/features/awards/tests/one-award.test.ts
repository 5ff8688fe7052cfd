import { describe, expect, it } from '@jest/globals';
import { AGREE, api, ask, globalId, sql, type Person } from '../../../../test-kit/index.js';
import { DECIDE, PUBLISH, SUMMARISE, decision, look, publishing, ready, refused, summary } from './scene.js';

describe('an award', () => {
  it('can go to several bids', async () => {
    const at = await ready();
    const both = [at.bids.meridian.globalId, at.bids.tally.globalId];
    await ask(DECIDE, decision(at, { winners: both, revision: 1 }), at.officer);
    await ask(PUBLISH, publishing(at, 2), at.officer);
    expect((await look(at)).result?.awards).toHaveLength(2);
  });

  it('shows on the bid that won, and on no other', async () => {
    const at = await ready();
    await ask(PUBLISH, publishing(at), at.officer);
    const won = async (bid: { globalId: string }, who: Person) =>
      ask(
        `query ($id: ID!) { node(id: $id) { ... on Bid { award { value { amount } } } } }`,
        { id: bid.globalId },
        who,
      );
    expect(await won(at.bids.meridian, at.meridian.manager)).toEqual({
      node: { award: { value: { amount: '30000.00' } } },
    });
    expect(await won(at.bids.tally, at.tally.manager)).toEqual({ node: { award: null } });
  });

  it('makes an award that is found by its id', async () => {
    const at = await ready();
    await ask(PUBLISH, publishing(at), at.officer);
    const id = (await look(at)).result?.awards[0]?.id;
    expect(await ask(`query ($id: ID!) { node(id: $id) { __typename } }`, { id })).toEqual({
      node: { __typename: 'Award' },
    });
  });

  it('by two officers at once is one award and one Conflict', async () => {
    for (let round = 0; round < 20; round += 1) {
      const at = await ready();
      const answers = await Promise.all([at.officer, at.secondOfficer].map((who) => api(PUBLISH, publishing(at), who)));
      const codes = answers.map((answer) => answer.errors?.[0]?.extensions.code ?? 'done').sort();
      expect(codes).toEqual(['CONFLICT', 'done']);
      expect(await sql('SELECT 1 FROM award WHERE commission_id = $1', [at.commission.id])).toHaveLength(1);
      expect(
        await sql(`SELECT 1 FROM history WHERE subject_id = $1 AND verb = 'award'`, [at.commission.id]),
      ).toHaveLength(1);
    }
  }, 120_000);

  it('publishes only what the officer has read', async () => {
    const at = await ready();
    await ask(DECIDE, decision(at, { reasons: 'Other reasons.', revision: 1 }), at.secondOfficer);
    expect(await refused(at, PUBLISH, publishing(at, 1), at.officer)).toBe('CONFLICT');
    expect(await refused(at, DECIDE, decision(at, { revision: 1 }), at.officer)).toBe('CONFLICT');
    expect(await refused(at, SUMMARISE, summary(at.bids.tally), at.officer)).toBe('CONFLICT');
  });

  it('is final: decision, summaries and agreed scores stay as they were told', async () => {
    const at = await ready();
    await ask(PUBLISH, publishing(at), at.officer);
    expect(await refused(at, DECIDE, decision(at, { revision: 1 }), at.officer)).toBe('CONFLICT');
    expect(await refused(at, SUMMARISE, summary(at.bids.tally, { revision: 1 }), at.officer)).toBe('CONFLICT');
    const criterionId = globalId('AwardCriterion', at.scored[0]!.id);
    const agreed = { input: { bidId: at.bids.tally.globalId, criterionId, score: 3, reason: 'x', revision: 0 } };
    expect(await refused(at, AGREE, agreed, at.officer)).toBe('REFUSED');
  });
});
