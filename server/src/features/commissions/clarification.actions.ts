import { anonymous, type Context } from '../../core/context.js';
import { inTransaction, rowsIn, type Tx } from '../../core/database/index.js';
import { Conflict, Invalid, NotFound, refuseIf } from '../../core/errors/index.js';
import { writeHistory } from '../../core/history/index.js';
import { idOf, newId, parseGlobalId, toGlobalId } from '../../core/ids/index.js';
import { effectiveState } from '../../core/lifecycle/index.js';
import { countAttempt, type Limit } from '../../core/limits/index.js';
import { check } from '../../core/policy/index.js';
import { actingFor } from '../organisations/index.js';
import type { AnswerQuestionInput, AskQuestionInput } from './clarification.inputs.js';
import { clarificationPolicies } from './clarification.policy.js';
import { answerBlockers, askBlockers } from './clarification.rules.js';
import { commissionLifecycle } from './commission.lifecycle.js';
import { lockFor } from './commission.lock.js';
import { commissionPolicies } from './commission.policy.js';
import { commissionIn } from './commission.queries.js';
import type { CommissionRow } from './commission.rows.js';
import { isOfficerOf } from './panel.queries.js';

const ASKING: Limit = { name: 'ask-question', attempts: 30, seconds: 3_600 };

/** What happened to a question is kept without who did it: not even a sealed row of history names the asker. */
const nobody = { viewer: anonymous, requestId: 'sealed' };

/** Asks the council. The same words again while they wait are the same question. Answers the commission's id. */
export async function askQuestion(context: Context, input: AskQuestionInput): Promise<string> {
  if (context.viewer.memberId) await countAttempt(context, ASKING, context.viewer.memberId);
  return inTransaction(context, async (tx) => {
    const seen = await commissionIn(tx, context, idOf('Commission', input.id));
    const acting = await actingFor(tx, context, input.actingFor);
    check(clarificationPolicies.askQuestion, context.viewer, { acting, councilId: seen.councilId });
    const { now, ...dates } = await datesUnderLock(tx, seen.id);
    refuseIf(askBlockers({ ...seen, ...dates }, now));
    const text = input.text.trim();
    const [same] = await rowsIn(
      tx,
      `SELECT 1 FROM clarification_question q JOIN clarification_asker a ON a.question_id = q.id
       WHERE q.commission_id = $1 AND a.member_id = $2 AND a.original_text = $3 AND q.answered_at IS NULL`,
      [seen.id, context.viewer.memberId, text],
    );
    if (!same) await writeQuestion(tx, seen.id, text, context.viewer.memberId, acting.organisationId);
    return seen.id;
  });
}

/** State and dates under a shared lock, which amending and extending wait for; the clock is read after it was won. */
async function datesUnderLock(
  tx: Tx,
  id: string,
): Promise<Pick<CommissionRow, 'state' | 'questionsCloseAt'> & { now: Date }> {
  await tx.query('SELECT 1 FROM commission WHERE id = $1 FOR SHARE', [id]);
  const [row] = await rowsIn<Pick<CommissionRow, 'state' | 'questionsCloseAt'> & { now: Date }>(
    tx,
    `SELECT ${effectiveState(commissionLifecycle, 'c')} AS state, questions_close_at AS "questionsCloseAt",
       clock_timestamp() AS now FROM commission c WHERE id = $1`,
    [id],
  );
  if (!row) throw new NotFound('Commission');
  return row;
}

async function writeQuestion(
  tx: Tx,
  commissionId: string,
  text: string,
  memberId: string | null,
  organisationId: string,
): Promise<void> {
  const id = newId();
  await tx.query('INSERT INTO clarification_question (id, commission_id, text) VALUES ($1, $2, $3)', [
    id,
    commissionId,
    text,
  ]);
  await tx.query(
    'INSERT INTO clarification_asker (question_id, member_id, organisation_id, original_text) VALUES ($1, $2, $3, $4)',
    [id, memberId, organisationId, text],
  );
  await writeHistory(tx, nobody, {
    subjectKind: 'ClarificationQuestion',
    subjectId: id,
    verb: 'ask',
    visibility: 'sealed',
  });
}

/** Publishes a question with its answer. Answers the commission's id. */
export const answerQuestion = (context: Context, input: AnswerQuestionInput): Promise<string> =>
  inTransaction(context, async (tx) => {
    const question = await questionIn(tx, context, idOf('ClarificationQuestion', input.id));
    const commission = await lockFor(
      tx,
      context,
      commissionPolicies.answerQuestion,
      toGlobalId('Commission', question.commissionId),
    );
    refuseIf(answerBlockers(commission));
    const [published] = await rowsIn<{ number: number; late: boolean }>(
      tx,
      `UPDATE clarification_question SET text = coalesce($2, text), answer = $3, answered_at = clock_timestamp(),
         answered_late = coalesce(clock_timestamp() > $4, false), changes_commission = $5,
         number = (SELECT coalesce(max(number), 0) + 1 FROM clarification_question WHERE commission_id = $6)
       WHERE id = $1 AND answered_at IS NULL RETURNING number, answered_late AS late`,
      [
        question.id,
        input.text?.trim() ?? null,
        input.answer.trim(),
        commission.answersBy,
        input.changesCommission,
        commission.id,
      ],
    );
    if (!published) throw new Conflict('This question has been answered already.');
    await groupWith(tx, question, input.sameAs);
    await writeHistory(tx, context, {
      subjectKind: 'Commission',
      subjectId: commission.id,
      verb: 'answer_question',
      data: { questionId: question.id, ...published, changesCommission: input.changesCommission },
      actingOrganisationId: commission.councilId,
      visibility: 'public',
    });
    return commission.id;
  });

interface QuestionKey {
  id: string;
  commissionId: string;
}

/** A question; one that waits is not there for anybody but officers. */
async function questionIn(tx: Tx, context: Context, id: string): Promise<QuestionKey> {
  const [found] = await rowsIn<QuestionKey & { answered: boolean; councilId: string }>(
    tx,
    `SELECT q.id, q.commission_id AS "commissionId", q.answered_at IS NOT NULL AS answered, c.council_id AS "councilId"
     FROM clarification_question q JOIN commission c ON c.id = q.commission_id WHERE q.id = $1`,
    [id],
  );
  if (!found || (!found.answered && !(await isOfficerOf(tx, context.viewer, found.councilId))))
    throw new NotFound('The question');
  return found;
}

/** Answers others that wait by this one; they stay out of the log. */
async function groupWith(tx: Tx, question: QuestionKey, globalIds: readonly string[]): Promise<void> {
  const others = globalIds.map((one) => parseGlobalId(one)?.id ?? null).filter((id) => id !== question.id);
  const grouped = await rowsIn<{ id: string }>(
    tx,
    `UPDATE clarification_question SET same_as_id = $1, answered_at = clock_timestamp()
     WHERE commission_id = $2 AND id = ANY($3::uuid[]) AND answered_at IS NULL RETURNING id`,
    [question.id, question.commissionId, others],
  );
  if (grouped.length !== new Set(others).size)
    throw new Invalid([
      { path: 'input.sameAs', message: 'Only questions of this commission that still wait can be answered together.' },
    ]);
}
