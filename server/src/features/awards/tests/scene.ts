import { ask, refusal, scene, scoreAll, sql, type Person, type Scene } from '../../../../test-kit/index.js';

export const DECIDE = `mutation ($input: SaveAwardDecisionInput!) { saveAwardDecision(input: $input) { commission { id } } }`;
export const SUMMARISE = `mutation ($input: SaveAssessmentSummaryInput!) { saveAssessmentSummary(input: $input) { commission { id } } }`;
export const PUBLISH = `mutation ($input: PublishDecisionInput!) { publishAward(input: $input) { commission { state } } }`;
export const CLOSE = `mutation ($input: PublishDecisionInput!) { closeWithoutAward(input: $input) { commission { state } } }`;
export const LOOK = `query ($id: ID!) { node(id: $id) { ... on Commission { state
  awardDecision { outcome reasons winners revision publishBlockers { code message } summaries { organisation { name } strengths revision } }
  result { outcome reasons
    awards { id organisation { name } value { amount } commission { id } }
    bids { label organisation { name } eligible total rank won }
    mySummaries { organisation { name } won total rank strengths improvements whyNotAwarded
      criteria { name weight score points working explanation } } } } } }`;

export interface Look {
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

export const look = async (at: Scene, as?: Person): Promise<Look> =>
  (await ask<{ node: Look }>(LOOK, { id: at.commission.globalId }, as)).node;

export const decision = (at: Scene, more: object = {}) => ({
  input: {
    commissionId: at.commission.globalId,
    outcome: 'AWARDED',
    reasons: 'The strongest method at a fair price.',
    winners: [at.bids.meridian.globalId],
    revision: 0,
    ...more,
  },
});
export const summary = (bid: { globalId: string }, more: object = {}) => ({
  input: {
    bidId: bid.globalId,
    strengths: 'A clear plan.',
    improvements: 'Say more about limits.',
    whyNotAwarded: 'Another bid has more points.',
    revision: 0,
    ...more,
  },
});
export const publishing = (at: Scene, revision = 1) => ({ input: { commissionId: at.commission.globalId, revision } });

/** Scored and agreed: Meridian 76.67, Tally & Finch 68.00. */
export async function scored(): Promise<Scene> {
  const at = await scene();
  for (const who of [at.evaluator, at.secondEvaluator]) await scoreAll(at, who, [4, 4, 2], [3, 3, 3]);
  return at;
}

/** Everything written, nothing published. */
export async function ready(): Promise<Scene> {
  const at = await scored();
  await ask(DECIDE, decision(at), at.officer);
  await ask(SUMMARISE, summary(at.bids.meridian), at.officer);
  await ask(SUMMARISE, summary(at.bids.tally), at.officer);
  return at;
}

/** What a refusal must leave as it was. */
export const kept = async (at: Scene): Promise<string> =>
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

export async function refused(
  at: Scene,
  document: string,
  variables: Record<string, unknown>,
  as?: Person,
): Promise<string> {
  const before = await kept(at);
  const { code } = await refusal(document, variables, as);
  if ((await kept(at)) !== before) throw new Error(`a refusal (${code}) changed something`);
  return code;
}
