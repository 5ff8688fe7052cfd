import { describe, expect, it } from '@jest/globals';
import {
  ADD_PANEL_MEMBER,
  ask,
  bidder,
  council,
  globalId,
  openBids,
  openCommission,
  refusal,
  REMOVE_PANEL_MEMBER,
  sql,
  submittedBid,
} from '../../../../test-kit/index.js';

describe('the panel', () => {
  it('takes live evaluators of the council once, and keeps one when published', async () => {
    const us = await council();
    const { globalId: id } = await openCommission(us, { panel: [us.evaluator] });
    const named = (who: { id: string }) => ({ input: { id, memberId: globalId('Member', who.id) } });
    const again = await refusal(ADD_PANEL_MEMBER, named(us.evaluator), us.officer);
    expect(again).toMatchObject({ code: 'REFUSED', reasons: ['This member already is on the panel.'] });
    expect((await refusal(ADD_PANEL_MEMBER, named(us.officer), us.officer)).code).toBe('REFUSED');
    expect((await refusal(REMOVE_PANEL_MEMBER, named(us.evaluator), us.officer)).code).toBe('REFUSED');
    await ask(ADD_PANEL_MEMBER, named(us.secondEvaluator), us.officer);
    const left = await ask(REMOVE_PANEL_MEMBER, named(us.evaluator), us.officer);
    expect(left).toMatchObject({
      removePanelMember: { commission: { panel: [{ member: { id: globalId('Member', us.secondEvaluator.id) } }] } },
    });
  });

  it('stands once bids are open: then somebody is only excused, with a reason', async () => {
    const us = await council();
    const commission = await openCommission(us, { panel: [us.evaluator] });
    const { body, manager } = await bidder();
    await submittedBid(commission, body, manager);
    await openBids(commission, us.officer);
    const named = (who: { id: string }) => ({
      input: { id: commission.globalId, memberId: globalId('Member', who.id) },
    });
    for (const [verb, who] of [
      [ADD_PANEL_MEMBER, us.secondEvaluator],
      [REMOVE_PANEL_MEMBER, us.evaluator],
    ] as const) {
      const refused = await refusal(verb, named(who), us.officer);
      expect(refused.code).toBe('REFUSED');
      expect(refused.reasons[0]).toMatch(/^The bids are open, so the panel stands/);
    }
    const panel = await sql('SELECT member_id, removed_at FROM panel_member WHERE commission_id = $1', [commission.id]);
    expect(panel).toEqual([{ member_id: us.evaluator.id, removed_at: null }]);
  });

  it('is known to the council alone', async () => {
    const us = await council();
    const { globalId: id } = await openCommission(us, { panel: [us.evaluator] });
    const { manager } = await bidder();
    const PANEL =
      'query($id: ID!) { node(id: $id) { ... on Commission { panel { member { name } } panelCandidates { id } } } }';
    expect(await ask(PANEL, { id }, us.evaluator)).toEqual({
      node: { panel: [{ member: { name: 'Grace Lin' } }], panelCandidates: [] },
    });
    for (const other of [{}, manager])
      expect(await ask(PANEL, { id }, other)).toEqual({ node: { panel: null, panelCandidates: [] } });
  });
});
