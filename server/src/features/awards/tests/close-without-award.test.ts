import { describe, expect, it } from '@jest/globals';
import { ask, scene, sql } from '../../../../test-kit/index.js';
import { CLOSE, DECIDE, PUBLISH, decision, look, publishing, ready, refused } from './scene.js';

describe('closing without an award', () => {
  it('says why, gives every bidder its summary and awards nothing', async () => {
    const at = await ready();
    await ask(
      DECIDE,
      decision(at, { outcome: 'UNSUCCESSFUL', winners: [], reasons: 'No bid fits the budget.', revision: 1 }),
      at.officer,
    );
    expect(await refused(at, PUBLISH, publishing(at, 2), at.officer)).toBe('REFUSED');
    await ask(CLOSE, publishing(at, 2), at.officer);
    const seen = await look(at, at.meridian.manager);
    expect(seen).toMatchObject({
      state: 'UNSUCCESSFUL',
      result: {
        outcome: 'UNSUCCESSFUL',
        reasons: 'No bid fits the budget.',
        awards: [],
        mySummaries: [{ won: false }],
      },
    });
    expect(seen.result?.bids.map((bid) => bid.organisation)).toEqual([null, null]);
  });

  it('needs only reasons when nobody has bid', async () => {
    const at = await scene();
    await sql('UPDATE bid SET opened_at = NULL WHERE commission_id = $1', [at.commission.id]);
    await ask(DECIDE, decision(at, { outcome: 'UNSUCCESSFUL', winners: [] }), at.officer);
    await ask(CLOSE, publishing(at), at.officer);
    expect((await look(at)).result).toMatchObject({ outcome: 'UNSUCCESSFUL', bids: [] });
  });
});
