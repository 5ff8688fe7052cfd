import type { Context } from '../../core/context.js';
import { rows } from '../../core/database/index.js';
import { toGlobalId } from '../../core/ids/index.js';
import { effectiveState } from '../../core/lifecycle/index.js';
import { groupedBy, keyedBy } from '../../core/loaders/index.js';
import type { OwnDataPart } from '../../core/own-data.js';
import { renderMarkdown } from '../../core/text/index.js';
import { OrganisationRole } from '../organisations/index.js';
import type { ClarificationQuestion, OwnQuestion, PendingQuestion } from './clarification.rows.js';
import { commissionLifecycle } from './commission.lifecycle.js';
import { viewerRolesIn } from './commission.loaders.js';
import type { CommissionRow } from './commission.rows.js';

interface QuestionRow {
  id: string;
  commissionId: string;
  number: number;
  text: string;
  answer: string;
  answeredAt: Date;
  answeredLate: boolean;
  changesCommission: boolean;
}

/** Columns of a published question; never of who asked. */
const columns = (
  q: string,
): string => `${q}.id, ${q}.commission_id AS "commissionId", ${q}.number, ${q}.text, ${q}.answer,
  ${q}.answered_at AS "answeredAt", ${q}.answered_late AS "answeredLate", ${q}.changes_commission AS "changesCommission"`;

const PUBLISHED = `SELECT ${columns('q')} FROM clarification_question q
  WHERE q.commission_id = ANY($1::uuid[]) AND q.number IS NOT NULL ORDER BY q.commission_id, q.number`;

const face = (row: QuestionRow): ClarificationQuestion => ({
  ...row,
  id: toGlobalId('ClarificationQuestion', row.id),
  answerHtml: renderMarkdown(row.answer),
});

/** The public log of a commission that the viewer may see. */
export async function clarificationsOf(context: Context, commissionId: string): Promise<ClarificationQuestion[]> {
  const batch = async (ids: readonly string[]): Promise<Map<string, QuestionRow[]>> =>
    groupedBy(await rows<QuestionRow>(context, PUBLISHED, [ids]), (row) => row.commissionId);
  return ((await context.loaders.get('clarifications', batch).load(commissionId)) ?? []).map(face);
}

type PendingRow = PendingQuestion & { commissionId: string };

const PENDING = `SELECT q.id, q.commission_id AS "commissionId", q.text, q.asked_at AS "askedAt",
    coalesce(c.answers_by < statement_timestamp(), false) AS overdue
  FROM clarification_question q JOIN commission c ON c.id = q.commission_id
  WHERE q.commission_id = ANY($1::uuid[]) AND q.answered_at IS NULL ORDER BY q.asked_at, q.id`;

/** What waits, for officers of the council alone; empty for everybody else. */
export async function pendingQuestionsOf(
  context: Context,
  commission: Pick<CommissionRow, 'id' | 'councilId'>,
): Promise<PendingQuestion[]> {
  const roles = await viewerRolesIn(context, commission.councilId);
  if (!roles.includes(OrganisationRole.COMMISSIONING_OFFICER)) return [];
  const batch = async (ids: readonly string[]): Promise<Map<string, PendingRow[]>> =>
    groupedBy(await rows<PendingRow>(context, PENDING, [ids]), (row) => row.commissionId);
  const found = await context.loaders.get('pendingQuestions', batch).load(commission.id);
  return (found ?? []).map((row) => ({ ...row, id: toGlobalId('ClarificationQuestion', row.id) }));
}

type OwnRow = QuestionRow & { ownId: string; ownCommissionId: string; asked: string; askedAt: Date };

const OWN = `SELECT own.id AS "ownId", own.commission_id AS "ownCommissionId", a.original_text AS asked, own.asked_at AS "askedAt", ${columns('q')}
  FROM clarification_asker a JOIN clarification_question own ON own.id = a.question_id
    LEFT JOIN clarification_question q ON q.id = coalesce(own.same_as_id, own.id) AND q.number IS NOT NULL
  WHERE own.commission_id = ANY($1::uuid[]) AND a.member_id = $2 ORDER BY own.asked_at, own.id`;

/** What the viewer asked about a commission. The only read of who asked, and only of oneself. */
export async function ownQuestionsOf(context: Context, commissionId: string): Promise<OwnQuestion[]> {
  const { memberId } = context.viewer;
  if (!memberId) return [];
  const batch = async (ids: readonly string[]): Promise<Map<string, OwnRow[]>> =>
    groupedBy(await rows<OwnRow>(context, OWN, [ids, memberId]), (row) => row.ownCommissionId);
  return ((await context.loaders.get('ownQuestions', batch).load(commissionId)) ?? []).map((row) => ({
    id: toGlobalId('ClarificationQuestion', row.ownId),
    text: row.asked,
    askedAt: row.askedAt,
    answeredAs: row.number ? face(row) : null,
  }));
}

const TAKING_QUESTIONS = `SELECT c.id FROM commission c WHERE c.id = ANY($1::uuid[]) AND c.origin = 'council'
  AND ${effectiveState(commissionLifecycle, 'c')} = 'open' AND c.questions_close_at > statement_timestamp()`;

/** Whether questions are taken now, by the database clock. */
export async function questionsAreOpen(context: Context, commissionId: string): Promise<boolean> {
  const batch = async (ids: readonly string[]): Promise<Map<string, object>> =>
    keyedBy(await rows<{ id: string }>(context, TAKING_QUESTIONS, [ids]), (row) => row.id);
  return (await context.loaders.get('takingQuestions', batch).load(commissionId)) !== null;
}

/** Questions that a member asked are theirs to have. */
export const clarificationOwnData: readonly OwnDataPart[] = [
  {
    section: 'questionsAsked',
    collect: (context, memberId) =>
      rows<object>(
        context,
        `SELECT c.reference, a.original_text AS question, own.asked_at FROM clarification_asker a
         JOIN clarification_question own ON own.id = a.question_id JOIN commission c ON c.id = own.commission_id
         WHERE a.member_id = $1 ORDER BY own.asked_at`,
        [memberId],
      ),
  },
];
