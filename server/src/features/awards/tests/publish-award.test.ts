import { describe, expect, it } from '@jest/globals';
import { api, ask, refusal, scene, scoreAll, sql } from '../../../../test-kit/index.js';
import { DECIDE, LOOK, PUBLISH, decision, look, publishing, ready, scored } from './scene.js';

describe('publishing an award', () => {
  it('is impossible while anything is missing, and says all of it in the words of the page', async () => {
    const at = await scene();
    await scoreAll(at, at.evaluator, [4, 3, 2], [3, 3, 3]);
    await scoreAll(at, at.secondEvaluator, [4, 5, 2], [3, 3, 3]);
    const expected = [
      'Meridian Policy Institute, Team and time: record an agreed score with its reason.',
      'Choose whether to make an award.',
      'Give the reasons for the decision.',
      'Summary for Meridian Policy Institute: write its strengths.',
      'Summary for Meridian Policy Institute: write what would have scored higher.',
      'Summary for Meridian Policy Institute: write why it was not awarded.',
      'Summary for Tally & Finch: write its strengths.',
      'Summary for Tally & Finch: write what would have scored higher.',
      'Summary for Tally & Finch: write why it was not awarded.',
    ];
    expect((await look(at, at.officer)).awardDecision?.publishBlockers.map((one) => one.message)).toEqual(expected);
    const answer = await refusal(PUBLISH, publishing(at, 0), at.officer);
    expect(answer).toMatchObject({ code: 'REFUSED', reasons: expected });
    expect((await look(at)).state).toBe('EVALUATING');
  });

  it('waits for every evaluator', async () => {
    const at = await scene();
    await scoreAll(at, at.evaluator, [4, 3, 2], [3, 3, 3]);
    await ask(DECIDE, decision(at), at.officer);
    const { reasons } = await refusal(PUBLISH, publishing(at), at.officer);
    expect(reasons).toContain('1 evaluator has still to submit scores.');
  });

  it('takes no winner that another bid outranks or that is not eligible', async () => {
    const at = await scored();
    await ask(DECIDE, decision(at, { winners: [at.bids.tally.globalId] }), at.officer);
    const blockers = (await look(at, at.officer)).awardDecision?.publishBlockers.map((one) => one.message);
    expect(blockers).toContain(
      'Meridian Policy Institute stands before Tally & Finch. Award to it as well, or not to Tally & Finch.',
    );
    const low = await scene();
    for (const who of [low.evaluator, low.secondEvaluator]) await scoreAll(low, who, [1, 4, 2], [3, 3, 3]);
    await ask(DECIDE, decision(low), low.officer);
    expect((await look(low, low.officer)).awardDecision?.publishBlockers.map((one) => one.message)).toContain(
      'Meridian Policy Institute is not eligible, so it cannot win.',
    );
  });

  it('writes an award, moves the commission, tells the public once and mails every bidder', async () => {
    const at = await ready();
    const published = await ask<{ publishAward: { commission: { state: string } } }>(
      PUBLISH,
      publishing(at),
      at.officer,
    );
    expect(published.publishAward.commission.state).toBe('AWARDED');
    const { result } = await look(at);
    expect(result).toMatchObject({
      outcome: 'AWARDED',
      reasons: 'The strongest method at a fair price.',
      awards: [{ organisation: { name: 'Meridian Policy Institute' }, value: { amount: '30000.00' } }],
      bids: [
        { label: 'Bid A', organisation: { name: 'Meridian Policy Institute' }, total: '76.67', rank: 1, won: true },
        { label: 'Bid B', organisation: null, total: '68.00', rank: 2, won: false },
      ],
      mySummaries: [],
    });
    expect(
      await sql(
        `SELECT from_state, to_state, visibility, reason FROM history WHERE subject_id = $1 AND verb = 'award'`,
        [at.commission.id],
      ),
    ).toEqual([
      {
        from_state: 'evaluating',
        to_state: 'awarded',
        visibility: 'public',
        reason: 'The strongest method at a fair price.',
      },
    ]);
    const mails = async () =>
      sql<{ to_address: string; body: string }>(`SELECT to_address, body FROM mail WHERE to_address = ANY($1)`, [
        [at.meridian.manager.email, at.tally.manager.email],
      ]);
    for (let i = 0; i < 50 && (await mails()).length < 2; i += 1) await new Promise((done) => setTimeout(done, 100));
    const sent = new Map((await mails()).map((mail) => [mail.to_address, mail.body]));
    expect(sent.get(at.meridian.manager.email)).toContain('has won');
    expect(sent.get(at.tally.manager.email)).toContain(`/commissions/${at.commission.reference}/result`);
    expect(sent.get(at.tally.manager.email)).toContain('was not awarded');
  });

  it('gives each bidder its own summary and nobody else’s', async () => {
    const at = await ready();
    await ask(PUBLISH, publishing(at), at.officer);
    const own = (await look(at, at.tally.contributor)).result?.mySummaries;
    expect(own).toHaveLength(1);
    expect(own?.[0]).toMatchObject({
      organisation: { name: 'Tally & Finch' },
      won: false,
      total: '68.00',
      whyNotAwarded: 'Another bid has more points.',
      criteria: [
        {
          name: 'Method and its limits',
          weight: 50,
          score: 3,
          points: '30.00',
          explanation: 'Grace Lin on Tally.\n\nTomasz Nowak on Tally.',
        },
        { score: 3, points: '12.00' },
        { score: 3, points: '6.00' },
        { name: 'Price', score: null, points: '20.00', working: '20 × 25000.00 ÷ 25000.00 = 20.00' },
      ],
    });
    for (const who of [undefined, at.outsider, at.administrator, at.evaluator])
      expect((await look(at, who)).result?.mySummaries).toEqual([]);
    const { data } = await api(LOOK, { id: at.commission.globalId }, at.meridian.manager);
    expect(JSON.stringify(data)).not.toContain('Tally');
  });
});
