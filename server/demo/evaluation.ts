import type { Published } from './commission.js';
import type { Cast, Person } from './cast.js';
import type { Stage } from './stage.js';

const OPEN = `mutation ($input: OpenBidsInput!) { openBids(input: $input) { commission { state } } }`;
const SAVE = `mutation ($input: SaveScoresInput!) { saveScores(input: $input) { commission { id } } }`;
const SUBMIT = `mutation ($input: SubmitScoresInput!) { submitScores(input: $input) { commission { id } } }`;
const AGREE = `mutation ($input: RecordAgreedScoreInput!) { recordAgreedScore(input: $input) { commission { id } } }`;
const DECIDE = `mutation ($input: SaveAwardDecisionInput!) { saveAwardDecision(input: $input) { commission { id } } }`;
const SUMMARISE = `mutation ($input: SaveAssessmentSummaryInput!) { saveAssessmentSummary(input: $input) { commission { id } } }`;
const AWARD = `mutation ($input: PublishDecisionInput!) { publishAward(input: $input) { commission { state } } }`;
const CLOSE = `mutation ($input: PublishDecisionInput!) { closeWithoutAward(input: $input) { commission { state } } }`;

/** A score with its reason. */
export type Mark = [score: number, reason: string];

/** The deadline has passed: an officer opens the bids. */
export async function open(stage: Stage, cast: Cast, commission: Published): Promise<void> {
  await stage.sql(`UPDATE commission SET bids_close_at = clock_timestamp() - interval '1 second' WHERE id = $1`, [
    commission.raw,
  ]);
  await stage.act(cast.person('Rhys Morgan'), OPEN, { commissionId: commission.id });
}

/** One evaluator's marks for one bid, by name of criterion. */
export async function score(
  stage: Stage,
  who: Person,
  commission: Published,
  bidId: string,
  marks: Record<string, Mark>,
): Promise<void> {
  const scores = commission.criteria
    .filter(({ name }) => marks[name])
    .map(({ id, name }) => ({ criterionId: id, score: marks[name]![0], reason: marks[name]![1], revision: 0 }));
  await stage.act(who, SAVE, { bidId, scores });
}

export const submitScores = (stage: Stage, who: Person, { id }: Published): Promise<unknown> =>
  stage.act(who, SUBMIT, { commissionId: id });

/** An officer records what the evaluators agreed where they differed. */
export async function agree(
  stage: Stage,
  cast: Cast,
  commission: Published,
  bidId: string,
  criterion: string,
  [given, reason]: Mark,
): Promise<void> {
  const criterionId = commission.criteria.find(({ name }) => name === criterion)!.id;
  await stage.act(cast.person('Oluwaseun Adeyemi'), AGREE, { bidId, criterionId, score: given, reason, revision: 0 });
}

export interface Summary {
  bidId: string;
  strengths: string;
  improvements: string;
  whyNotAwarded: string;
}

/** The decision with its reasons and a summary for every bidder, published. */
export async function decide(
  stage: Stage,
  cast: Cast,
  { id }: Published,
  decision: { winners: string[]; reasons: string; summaries: Summary[] },
): Promise<void> {
  const officer = cast.person('Oluwaseun Adeyemi');
  const { winners, reasons, summaries } = decision;
  const outcome = winners.length > 0 ? 'AWARDED' : 'UNSUCCESSFUL';
  await stage.act(officer, DECIDE, { commissionId: id, outcome, reasons, winners, revision: 0 });
  for (const summary of summaries) await stage.act(officer, SUMMARISE, { ...summary, revision: 0 });
  await stage.act(officer, winners.length > 0 ? AWARD : CLOSE, { commissionId: id, revision: 1 });
}
