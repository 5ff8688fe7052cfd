import { CriterionKind, type CriterionRow, type PriceMethod } from '../commissions/index.js';

/** An opened bid as evaluation needs it. Its price takes part in nothing before prices are revealed. */
export interface EvaluatedBid {
  id: string;
  organisationId: string;
  organisationName: string;
  netTotal: string;
  /** Markdown by criterion. */
  answers: Readonly<Record<string, string>>;
}

export interface ScoreRow {
  bidId: string;
  criterionId: string;
  evaluatorId: string;
  score: number | null;
  reason: string;
  revision: number;
  savedAt: Date;
}

export interface AgreedRow {
  bidId: string;
  criterionId: string;
  score: number;
  reason: string;
  revision: number;
  agreedBy: string;
  agreedAt: Date;
}

/** Everything there is about the evaluation of one commission. Holds secrets: `evaluationFace` decides who sees what. */
export interface Evaluation {
  commissionId: string;
  councilId: string;
  state: string;
  currency: string;
  priceMethod: PriceMethod;
  openedAt: Date;
  /** When quality was settled: every evaluator's scores in and every score agreed. From then on prices are open to all who take part. */
  pricesRevealedAt: Date | null;
  criteria: CriterionRow[];
  bids: EvaluatedBid[];
  /** Evaluators now on the panel. */
  panel: string[];
  /** Those of the panel who are, or in the last 12 months were, in a bidding organisation. */
  conflicted: string[];
  submissions: { evaluatorId: string; submittedAt: Date }[];
  scores: ScoreRow[];
  agreed: AgreedRow[];
}

/** Criteria that evaluators score: all but price. */
export const scoredCriteria = ({ criteria }: Pick<Evaluation, 'criteria'>): CriterionRow[] =>
  criteria.filter((criterion) => criterion.kind !== CriterionKind.PRICE);

/** Whether everybody on the panel has submitted. From then on scores are open to all who take part, and can be agreed. */
export const allScoresIn = (evaluation: Evaluation): boolean =>
  evaluation.submissions.length > 0 && evaluation.panel.every((memberId) => hasSubmitted(evaluation, memberId));

/** Whether this evaluator's scores are in. */
export const hasSubmitted = ({ submissions }: Evaluation, evaluatorId: string | null): boolean =>
  submissions.some((one) => one.evaluatorId === evaluatorId);
