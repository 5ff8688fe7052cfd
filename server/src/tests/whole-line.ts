import { ask, type openCommission, type Scene, type Sender } from '../../test-kit/index.js';

type Open = Awaited<ReturnType<typeof openCommission>>;

export const ATTACH = `mutation ($input: AttachDocumentInput!) { attachDocument(input: $input) { commission { id } } }`;
export const ASK = `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { commission { id } } }`;
export const ANSWER = `mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) { commission { id } } }`;
export const OPEN_BIDS = `mutation ($input: OpenBidsInput!) { openBids(input: $input) { commission { state } } }`;

const COMMISSION = `query ($id: ID!) { node(id: $id) { ... on Commission { state reference revision version area { title }
  publishBlockers { message } documents { title } pendingQuestions { id text } clarifications { number text answer }
  opening { bidCount records { sha256 } } } } }`;
const PARTS = `query ($id: ID!) { node(id: $id) { ... on Commission {
  criteria { id kind name weight wordLimit minimumScore } conditions { id } } } }`;
const BID = `query ($id: ID!) { node(id: $id) { ... on Bid { state submittedRevision } } }`;

interface Commission {
  state: string;
  reference: string;
  revision: number;
  publishBlockers: unknown[];
  documents: unknown[];
  pendingQuestions: { id: string; text: string }[];
  clarifications: unknown[];
  opening: { records: { sha256: string }[] } | null;
}

interface Parts {
  criteria: {
    id: string;
    kind: string;
    name: string;
    weight: number;
    wordLimit: number | null;
    minimumScore: number;
  }[];
  conditions: { id: string }[];
}

const uuidIn = (globalId: string): string => Buffer.from(globalId, 'base64url').toString().split(':')[1] ?? '';

/** The commission as somebody sees it; null for whoever may not. */
export const readCommission = async (id: string, as: Sender = {}): Promise<Commission | null> =>
  (await ask<{ node: Commission | null }>(COMMISSION, { id }, as)).node;

/** The bid as somebody sees it; null for whoever may not. */
export const seesBid = async (id: string, as: Sender): Promise<object | null> =>
  (await ask<{ node: object | null }>(BID, { id }, as)).node;

/** A published commission in the shape that the helpers of bids and scores take; its area is not part of it. */
export async function partsOf(id: string, reference: string): Promise<Open> {
  const { criteria, conditions } = (await ask<{ node: Parts }>(PARTS, { id })).node;
  const read = {
    id: uuidIn(id),
    globalId: id,
    reference,
    conditionId: uuidIn(conditions[0]?.id ?? ''),
    criteria: criteria.map(({ id: criterion, kind, name, weight, wordLimit: words, minimumScore: minimum }) => ({
      ...{ id: uuidIn(criterion), kind: kind.toLowerCase(), name, weight, words, minimum },
    })),
  };
  return read as Open;
}

/** The same commission with its bids, as the helpers of scores and awards take it. */
export const sceneOf = (commission: Open, bids: Record<'meridian' | 'tally', string>): Scene =>
  ({
    commission,
    bids: { meridian: { globalId: bids.meridian }, tally: { globalId: bids.tally } },
    scored: commission.criteria.filter(({ kind }) => kind !== 'price'),
  }) as unknown as Scene;
