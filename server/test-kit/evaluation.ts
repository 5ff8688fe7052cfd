import { ask, refusal } from './api.js';
import { bidder, council, globalId, join, person, type Person } from './cast.js';
import { openBids, openCommission, submittedBid } from './market.js';
import { sql } from './server.js';

export const SEE = `query ($id: ID!) { node(id: $id) { ... on Commission { evaluation {
  mayScore mayAgree conflict submittedAt pricesRevealedAt submitBlockers { code message }
  progress { evaluator { name } submittedAt conflicted }
  bids { id organisation { name } netTotal { amount } answers { criterion { id name } answerHtml differs
    mine { score reason revision } scores { evaluator { name } score reason }
    agreed { score reason revision agreedBy { name } } } }
  points { name rank total eligible points { points working } } } } } }`;

export const SAVE = `mutation ($input: SaveScoresInput!) { saveScores(input: $input) { commission { id } } }`;
export const SUBMIT = `mutation ($input: SubmitScoresInput!) { submitScores(input: $input) { commission { id } } }`;
export const AGREE = `mutation ($input: RecordAgreedScoreInput!) { recordAgreedScore(input: $input) { commission { id } } }`;
export const EXCUSE = `mutation ($input: ExcuseEvaluatorInput!) { excuseEvaluator(input: $input) { commission { id } } }`;

export interface SeenScore {
  score: number;
  reason: string;
  revision: number;
  evaluator: { name: string };
}

export interface Seen {
  mayScore: boolean;
  mayAgree: boolean;
  conflict: string | null;
  submittedAt: string | null;
  pricesRevealedAt: string | null;
  submitBlockers: { code: string; message: string }[];
  progress: { evaluator: { name: string }; submittedAt: string | null; conflicted: boolean }[] | null;
  bids: {
    id: string;
    organisation: { name: string };
    netTotal: { amount: string } | null;
    answers: {
      criterion: { id: string; name: string };
      answerHtml: string;
      differs: boolean;
      mine: SeenScore | null;
      scores: SeenScore[];
      agreed: { score: number; reason: string; revision: number; agreedBy: { name: string } | null } | null;
    }[];
  }[];
  points: { name: string; rank: number | null; total: string | null; eligible: boolean }[] | null;
}

/** A commission with two opened bids, two evaluators on the panel, and everybody who might look in. */
export async function scene(more: { prices?: [string, string] } = {}) {
  const northgate = await council();
  const observer = await person('Omar Haddad');
  await join(observer, northgate.body, 'observer');
  const panel = [northgate.evaluator, northgate.secondEvaluator];
  const commission = await openCommission(northgate, { panel });
  const meridian = await bidder();
  const tally = await bidder('Tally & Finch', 'consultancy');
  const [first, second] = more.prices ?? ['30000.00', '25000.00'];
  const meridianBid = await submittedBid(commission, meridian.body, meridian.manager, first);
  const tallyBid = await submittedBid(commission, tally.body, tally.manager, second);
  await openBids(commission, northgate.officer);
  const scored = commission.criteria.filter((one) => one.kind !== 'price');
  return {
    ...northgate,
    observer,
    outsider: await person('Nia Okafor'),
    administrator: await person('Ada Byrne', { administrator: true }),
    commission,
    meridian,
    tally,
    bids: { meridian: meridianBid, tally: tallyBid },
    scored,
  };
}

export type Scene = Awaited<ReturnType<typeof scene>>;

export const see = async (at: Scene, as?: Person): Promise<Seen | null> =>
  (await ask<{ node: { evaluation: Seen | null } }>(SEE, { id: at.commission.globalId }, as)).node.evaluation;

/** What scoring needs of a scene. */
export interface Scorable {
  commission: { globalId: string };
  scored: readonly { id: string }[];
  bids: Record<'meridian' | 'tally', { globalId: string }>;
}

/** Scores for one bid, in the order of the scored criteria. */
export const draft = (
  at: Scorable,
  bid: { globalId: string },
  scores: (number | null)[],
  revision = 0,
  why = 'Because.',
) => ({
  input: {
    bidId: bid.globalId,
    scores: scores.map((score, i) => ({
      criterionId: globalId('AwardCriterion', at.scored[i]!.id),
      score,
      reason: score === null ? '' : why,
      revision,
    })),
  },
});

export const submission = (at: Scorable) => ({ input: { commissionId: at.commission.globalId } });

/** One evaluator scores both bids and submits. */
export async function scoreAll(at: Scorable, who: Person, meridian: number[], tally: number[]): Promise<void> {
  await ask(SAVE, draft(at, at.bids.meridian, meridian, 0, `${who.name} on Meridian.`), who);
  await ask(SAVE, draft(at, at.bids.tally, tally, 0, `${who.name} on Tally.`), who);
  await ask(SUBMIT, submission(at), who);
}

/** What the tables of evaluation hold, to show that a refusal changed nothing. */
export const stored = async (at: Scene): Promise<string> =>
  JSON.stringify(
    await Promise.all([
      sql('SELECT * FROM score WHERE bid_id = ANY($1) ORDER BY 1,2,3', [[at.bids.meridian.id, at.bids.tally.id]]),
      sql('SELECT * FROM score_submission WHERE commission_id = $1 ORDER BY 2', [at.commission.id]),
      sql('SELECT * FROM agreed_score WHERE bid_id = ANY($1) ORDER BY 1,2', [[at.bids.meridian.id, at.bids.tally.id]]),
      sql('SELECT * FROM panel_member WHERE commission_id = $1 ORDER BY 1', [at.commission.id]),
      sql('SELECT prices_revealed_at FROM bid_opening WHERE commission_id = $1', [at.commission.id]),
    ]),
  );

/** The code of a refusal that must have changed nothing. */
export async function refusedWithoutTrace(
  at: Scene,
  document: string,
  variables: Record<string, unknown>,
  as?: Person,
): Promise<string> {
  const before = await stored(at);
  const { code } = await refusal(document, variables, as);
  if ((await stored(at)) !== before) throw new Error(`a refusal (${code}) changed something`);
  return code;
}
