import { siteUrl } from '../../core/config/index.js';
import { rowsIn, type Tx } from '../../core/database/index.js';
import { queueMail } from '../../core/mail/index.js';
import type { AnnouncedRow, Announcer, OutboxContext } from '../../core/outbox/index.js';
import { plainText } from '../../core/text/index.js';
import { addresses, tellAll, type CommissionRecipients } from './recipients.js';

interface Asked {
  text: string;
  answer: string | null;
  number: number | null;
  title: string;
  reference: string;
  councilId: string;
}

async function asked(tx: Tx, questionId: unknown): Promise<Asked | null> {
  const [found] = await rowsIn<Asked>(
    tx,
    `SELECT q.text, q.answer, q.number, c.title, c.reference, c.council_id AS "councilId"
     FROM clarification_question q JOIN commission c ON c.id = q.commission_id WHERE q.id = $1`,
    [questionId],
  );
  return found ?? null;
}

const logOf = (context: OutboxContext, { reference }: Asked): string =>
  `${siteUrl(context.settings)}/commissions/${reference}/clarifications`;

/** Tells the council's officers that a question waits. Nobody learns who asked. */
async function tellOfficers(tx: Tx, context: OutboxContext, row: AnnouncedRow): Promise<void> {
  const question = await asked(tx, row.subjectId);
  if (!question) return;
  const officers = await rowsIn<{ id: string }>(
    tx,
    `SELECT member_id AS id FROM organisation_membership
     WHERE organisation_id = $1 AND ended_at IS NULL AND 'commissioning_officer' = ANY(roles)`,
    [question.councilId],
  );
  for (const { id, email } of await addresses(
    tx,
    officers.map((one) => one.id),
  ))
    await queueMail(tx, context, {
      to: email,
      subject: `A question about “${question.title}” (${question.reference})`,
      body: ['Somebody asks:', '', question.text, '', 'Answer it to everybody:', logOf(context, question)].join('\n'),
      purpose: 'commission-question',
      dedupeKey: `${row.id}:${id}`,
    });
}

/** What this feature tells people. `recipients`: who else hears of what happens to a commission. */
export const commissionAnnouncers = (recipients: readonly CommissionRecipients[]): Announcer[] => [
  { on: 'ClarificationQuestion.ask', run: tellOfficers },
  {
    on: 'Commission.answer_question',
    run: async (tx, context, row) => {
      const question = await asked(tx, row.data.questionId);
      if (!question) return;
      const subject = `Question ${question.number} answered: “${question.title}” (${question.reference})`;
      const answer = plainText(question.answer ?? '');
      const lines = [
        'Question:',
        question.text,
        '',
        'Answer:',
        answer,
        '',
        'All questions and answers:',
        logOf(context, question),
      ];
      await tellAll(tx, context, row, recipients, { subject, lines, purpose: 'commission-answer' });
    },
  },
];
