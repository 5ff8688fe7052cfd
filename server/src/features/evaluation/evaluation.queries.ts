import { EntityManager } from 'typeorm';
import type { Context } from '../../core/context.js';
import { rows, rowsIn, type Tx } from '../../core/database/index.js';
import { keyedBy } from '../../core/loaders/index.js';
import { isConflictedSql, openedBidsSql } from '../bids/index.js';
import { criteriaSql, panelSql, type CommissionRow } from '../commissions/index.js';
import type { Evaluation } from './evaluation.facts.js';

const BIDS = `SELECT opened.*, o.name AS "organisationName" FROM (${openedBidsSql('c.id')}) opened
  JOIN organisation o ON o.id = opened."organisationId"`;

const PANEL = `SELECT p."memberId", ${isConflictedSql('c.id', 'p."memberId"')} AS conflicted FROM (${panelSql('c.id')}) p`;

const SUBMISSIONS = `SELECT evaluator_id AS "evaluatorId", submitted_at AS "submittedAt" FROM score_submission
  WHERE commission_id = c.id ORDER BY submitted_at, evaluator_id`;

const SCORES = `SELECT s.bid_id AS "bidId", s.criterion_id AS "criterionId", s.evaluator_id AS "evaluatorId", s.score,
    s.reason, s.revision, s.saved_at AS "savedAt"
  FROM score s JOIN bid b ON b.id = s.bid_id WHERE b.commission_id = c.id ORDER BY s.evaluator_id`;

const AGREED = `SELECT a.bid_id AS "bidId", a.criterion_id AS "criterionId", a.score, a.reason, a.revision,
    a.agreed_by AS "agreedBy", a.agreed_at AS "agreedAt"
  FROM agreed_score a JOIN bid b ON b.id = a.bid_id WHERE b.commission_id = c.id`;

const list = (part: string): string => `coalesce((SELECT json_agg(part) FROM (${part}) part), '[]')`;

/** Everything at one moment: parts read one after another could contradict each other. */
const EVALUATIONS = `SELECT c.id AS "commissionId", o.opened_at AS "openedAt", o.prices_revealed_at AS "pricesRevealedAt",
    ${list(criteriaSql('c.id'))} AS criteria, ${list(BIDS)} AS bids, ${list(PANEL)} AS panel,
    ${list(SUBMISSIONS)} AS submissions, ${list(SCORES)} AS scores, ${list(AGREED)} AS agreed
  FROM commission c JOIN bid_opening o ON o.commission_id = c.id WHERE c.id = ANY($1::uuid[])`;

interface EvaluationRow extends Pick<
  Evaluation,
  'commissionId' | 'openedAt' | 'pricesRevealedAt' | 'criteria' | 'scores' | 'agreed' | 'submissions'
> {
  panel: { memberId: string; conflicted: boolean }[];
  bids: (Omit<Evaluation['bids'][number], 'answers'> & { answers: { criterionId: string; text: string }[] })[];
}

/**
 * The evaluation of a commission; null before its bids are opened. In a request batched with those of the other
 * commissions. Holds secrets: the caller decides who may know of it.
 */
export async function evaluationOf(source: Context | Tx, commission: CommissionRow): Promise<Evaluation | null> {
  const row = await rowOf(source, commission.id);
  if (!row) return null;
  const { councilId, state, currency, priceMethod } = commission;
  const dated = <T>(rows: T[], ...keys: (keyof T)[]): T[] =>
    rows.map((one) => ({ ...one, ...Object.fromEntries(keys.map((key) => [key, new Date(one[key] as string)])) }));
  return {
    ...row,
    ...{ councilId, state, currency, priceMethod },
    panel: row.panel.map((one) => one.memberId),
    conflicted: row.panel.filter((one) => one.conflicted).map((one) => one.memberId),
    submissions: dated(row.submissions, 'submittedAt'),
    scores: dated(row.scores, 'savedAt'),
    agreed: dated(row.agreed, 'agreedAt'),
    bids: row.bids
      .map((bid) => ({ ...bid, answers: Object.fromEntries(bid.answers.map((one) => [one.criterionId, one.text])) }))
      .sort((a, b) => a.organisationName.localeCompare(b.organisationName, 'en') || a.id.localeCompare(b.id)),
  };
}

async function rowOf(source: Context | Tx, commissionId: string): Promise<EvaluationRow | null> {
  if (source instanceof EntityManager)
    return (await rowsIn<EvaluationRow>(source, EVALUATIONS, [[commissionId]]))[0] ?? null;
  return source.loaders
    .get<EvaluationRow>('evaluation', async (ids) =>
      keyedBy(await rows<EvaluationRow>(source, EVALUATIONS, [ids]), (one) => one.commissionId),
    )
    .load(commissionId);
}
