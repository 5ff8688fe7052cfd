import { ask, bidder, council, openCommission, sql, type Sender } from '../../../../test-kit/index.js';

export const ASK = `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { commission { ownQuestions { id text answeredAs { number } } } } }`;
export const ANSWER = `mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) { commission {
  clarifications { id number text answer answerHtml answeredLate changesCommission } pendingQuestions { id } } } }`;
export const FOLLOW = `mutation ($input: CommissionInput!) { followCommission(input: $input) { commission { viewerFollows } } }`;
export const READ = `query ($reference: String!) { commission(reference: $reference) { id title questionsOpen viewerFollows
  clarifications { id number text answer answeredLate } pendingQuestions { id text askedAt overdue }
  ownQuestions { id text answeredAs { number text } } } }`;

export interface Read {
  commission: {
    questionsOpen: boolean;
    clarifications: { id: string; number: number; text: string; answer: string; answeredLate: boolean }[];
    pendingQuestions: { id: string; text: string; overdue: boolean }[];
    ownQuestions: { id: string; text: string; answeredAs: { number: number; text: string } | null }[];
  };
}
export type Commission = Awaited<ReturnType<typeof openCommission>>;
/** What this viewer reads of the commission. */
export const read = async ({ reference }: Commission, as: Sender = {}) =>
  (await ask<Read>(READ, { reference }, as)).commission;
/** Asks for the organisation, as its manager. */
export const askAs = (commission: Commission, of: { body: { globalId: string }; manager: Sender }, text: string) =>
  ask(ASK, { input: { id: commission.globalId, actingFor: of.body.globalId, text } }, of.manager);
/** How many questions are kept for the commission. */
export const questionsIn = async ({ id }: Commission): Promise<number> =>
  (await sql<{ n: number }>('SELECT count(*)::int AS n FROM clarification_question WHERE commission_id = $1', [id]))[0]!
    .n;

/** An open commission with one question that waits. */
export async function asked(text = 'We at Meridian ask: is travel paid?') {
  const northgate = await council();
  const commission = await openCommission(northgate);
  const meridian = await bidder();
  await askAs(commission, meridian, text);
  const [pending] = (await read(commission, northgate.officer)).pendingQuestions;
  return { northgate, commission, meridian, questionId: pending!.id };
}
