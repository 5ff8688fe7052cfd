import { openedBids, openingOf } from '../bids/index.js';
import { criteriaOf, panelOf, type CommissionRow } from '../commissions/index.js';
import type { AgreedRow, EvaluatedBid, Evaluation, ScoreRow } from './evaluation.facts.js';
import { read, type Source } from './read.js';

const SUBMISSIONS = `SELECT evaluator_id AS "evaluatorId", submitted_at AS "submittedAt" FROM score_submission WHERE commission_id = $1`;

const SCORES = `SELECT s.bid_id AS "bidId", s.criterion_id AS "criterionId", s.evaluator_id AS "evaluatorId", s.score, s.reason,
    s.revision, s.saved_at AS "savedAt"
  FROM score s JOIN bid b ON b.id = s.bid_id WHERE b.commission_id = $1 ORDER BY s.evaluator_id`;

const AGREED = `SELECT a.bid_id AS "bidId", a.criterion_id AS "criterionId", a.score, a.reason, a.revision,
    a.agreed_by AS "agreedBy", a.agreed_at AS "agreedAt"
  FROM agreed_score a JOIN bid b ON b.id = a.bid_id WHERE b.commission_id = $1`;

/** The evaluation of a commission; null before its bids are opened. */
export async function evaluationOf(source: Source, commission: CommissionRow): Promise<Evaluation | null> {
  const of = <T>(sql: string): Promise<T[]> => read<T>(source, sql, [commission.id]);
  const opening = await openingOf(source, commission.id);
  if (!opening) return null;
  return {
    commissionId: commission.id,
    councilId: commission.councilId,
    state: commission.state,
    currency: commission.currency,
    priceMethod: commission.priceMethod,
    openedAt: opening.openedAt,
    pricesRevealedAt: opening.pricesRevealedAt,
    criteria: await criteriaOf(source, commission.id),
    bids: await evaluatedBids(source, commission.id),
    panel: (await panelOf(source, commission.id)).map((one) => one.memberId),
    submissions: await of<Evaluation['submissions'][number]>(SUBMISSIONS),
    scores: await of<ScoreRow>(SCORES),
    agreed: await of<AgreedRow>(AGREED),
  };
}

/** Opened bids by name of the bidder. */
async function evaluatedBids(source: Source, commissionId: string): Promise<EvaluatedBid[]> {
  const opened = await openedBids(source, commissionId);
  const names = await read<{ id: string; name: string }>(
    source,
    'SELECT id, name FROM organisation WHERE id = ANY($1::uuid[])',
    [opened.map((bid) => bid.organisationId)],
  );
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  return opened
    .map((bid) => ({
      id: bid.bidId,
      organisationId: bid.organisationId,
      organisationName: nameOf.get(bid.organisationId) ?? '',
      netTotal: bid.netTotal,
      answers: Object.fromEntries(bid.content.answers.map(({ criterionId, text }) => [criterionId, text])),
    }))
    .sort((a, b) => a.organisationName.localeCompare(b.organisationName, 'en') || a.id.localeCompare(b.id));
}
