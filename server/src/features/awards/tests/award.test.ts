import { describe, expect, it } from '@jest/globals';
import {
  AGREE,
  api,
  ask,
  globalId,
  join,
  refusal,
  scene,
  scoreAll,
  sql,
  type Person,
  type Scene,
} from '../../../../test-kit/index.js';

const DECIDE = `mutation ($input: SaveAwardDecisionInput!) { saveAwardDecision(input: $input) { commission { id } } }`;
const SUMMARISE = `mutation ($input: SaveAssessmentSummaryInput!) { saveAssessmentSummary(input: $input) { commission { id } } }`;
const PUBLISH = `mutation ($input: PublishDecisionInput!) { publishAward(input: $input) { commission { state } } }`;
const CLOSE = `mutation ($input: PublishDecisionInput!) { closeWithoutAward(input: $input) { commission { state } } }`;
const LOOK = `query ($id: ID!) { node(id: $id) { ... on Commission { state
  awardDecision { outcome reasons winners revision publishBlockers { code message } summaries { organisation { name } strengths revision } }
  result { outcome reasons
    awards { id organisation { name } value { amount } commission { id } }
    bids { label organisation { name } eligible total rank won }
    mySummaries { organisation { name } won total rank strengths improvements whyNotAwarded
      criteria { name weight score points working explanation } } } } } }`;

interface Look {
  state: string;
  awardDecision: {
    revision: number;
    publishBlockers: { code: string; message: string }[];
    summaries: { organisation: { name: string } }[];
  } | null;
  result: {
    awards: { id: string; organisation: { name: string }; value: { amount: string } }[];
    bids: { label: string; organisation: { name: string } | null; total: string | null; won: boolean }[];
    mySummaries: { organisation: { name: string }; won: boolean; total: string; criteria: { explanation: string }[] }[];
  } | null;
}

const look = async (at: Scene, as?: Person): Promise<Look> =>
  (await ask<{ node: Look }>(LOOK, { id: at.commission.globalId }, as)).node;

const decision = (at: Scene, more: object = {}) => ({
  input: {
    commissionId: at.commission.globalId,
    outcome: 'AWARDED',
    reasons: 'The strongest method at a fair price.',
    winners: [at.bids.meridian.globalId],
    revision: 0,
    ...more,
  },
});
const summary = (bid: { globalId: string }, more: object = {}) => ({
  input: {
    bidId: bid.globalId,
    strengths: 'A clear plan.',
    improvements: 'Say more about limits.',
    whyNotAwarded: 'Another bid has more points.',
    revision: 0,
    ...more,
  },
});
const publishing = (at: Scene, revision = 1) => ({ input: { commissionId: at.commission.globalId, revision } });

/** Scored and agreed: Meridian 76.67, Tally & Finch 68.00. */
async function scored(): Promise<Scene> {
  const at = await scene();
  for (const who of [at.evaluator, at.secondEvaluator]) await scoreAll(at, who, [4, 4, 2], [3, 3, 3]);
  return at;
}

/** Everything written, nothing published. */
async function ready(): Promise<Scene> {
  const at = await scored();
  await ask(DECIDE, decision(at), at.officer);
  await ask(SUMMARISE, summary(at.bids.meridian), at.officer);
  await ask(SUMMARISE, summary(at.bids.tally), at.officer);
  return at;
}

/** What a refusal must leave as it was. */
const kept = async (at: Scene): Promise<string> =>
  JSON.stringify(
    await Promise.all(
      [
        'SELECT state FROM commission WHERE id = $1',
        'SELECT * FROM award_decision WHERE commission_id = $1',
        'SELECT * FROM award WHERE commission_id = $1 ORDER BY id',
        'SELECT * FROM assessment_summary WHERE commission_id = $1 ORDER BY bid_id',
      ].map((text) => sql(text, [at.commission.id])),
    ),
  );

async function refused(at: Scene, document: string, variables: Record<string, unknown>, as?: Person): Promise<string> {
  const before = await kept(at);
  const { code } = await refusal(document, variables, as);
  expect(await kept(at)).toBe(before);
  return code;
}

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

  it('can go to several bids', async () => {
    const at = await ready();
    const both = [at.bids.meridian.globalId, at.bids.tally.globalId];
    await ask(DECIDE, decision(at, { winners: both, revision: 1 }), at.officer);
    await ask(PUBLISH, publishing(at, 2), at.officer);
    expect((await look(at)).result?.awards).toHaveLength(2);
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
