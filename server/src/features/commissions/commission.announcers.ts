import { siteUrl } from '../../core/config/index.js';
import { rowsIn, type Tx } from '../../core/database/index.js';
import { queueMail } from '../../core/mail/index.js';
import type { AnnouncedRow, Announcer, OutboxContext } from '../../core/outbox/index.js';
import { plainText } from '../../core/text/index.js';
import { sayMoment } from '../../core/time/index.js';
import { tellAreaFollowers } from './area-followers.announcer.js';
import { endingAnnouncers } from './ending.announcer.js';
import { addresses, tellAll, type Announcement, type CommissionRecipients } from './recipients.js';

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

interface Changed {
  title: string;
  reference: string;
  areaId: string | null;
  bidsCloseAt: Date;
}

async function changed(tx: Tx, commissionId: string): Promise<Changed | null> {
  const [found] = await rowsIn<Changed>(
    tx,
    'SELECT title, reference, area_id AS "areaId", bids_close_at AS "bidsCloseAt" FROM commission WHERE id = $1',
    [commissionId],
  );
  return found ?? null;
}

/** Tells everybody what a material change changed and what a bidder has to do. */
async function amended(tx: Tx, context: OutboxContext, row: AnnouncedRow): Promise<Announcement | null> {
  const commission = await changed(tx, row.subjectId);
  if (!commission) return null;
  const { title, reference, bidsCloseAt } = commission;
  const number = Number(row.data.number);
  const labels = Array.isArray(row.data.changed) ? row.data.changed.map(String) : [];
  return {
    subject: `Changed: “${title}” (${reference})`,
    purpose: 'commission-amended',
    lines: [
      `“${title}” has changed. The council says why:`,
      row.reason ?? '',
      '',
      'What changed:',
      ...labels.map((label) => `- ${label}`),
      '',
      'Word by word:',
      `${siteUrl(context.settings)}/commissions/${reference}/versions/${number - 1}/${number}`,
      '',
      `Bids close on ${sayMoment(bidsCloseAt)}${row.data.deadlineMoved ? ', later than before' : ''}.`,
      'If your organisation has submitted a bid, confirm or change it before then: otherwise it counts as not submitted.',
    ],
  };
}

/** Tells everybody that there is more time. */
async function extended(tx: Tx, context: OutboxContext, row: AnnouncedRow): Promise<Announcement | null> {
  const commission = await changed(tx, row.subjectId);
  if (!commission) return null;
  const { title, reference, areaId, bidsCloseAt } = commission;
  return {
    areaId,
    subject: `More time for “${title}” (${reference})`,
    purpose: 'commission-extended',
    lines: [
      `Bids for “${title}” now close on ${sayMoment(bidsCloseAt)}. Nothing else changes, and bids stand. The council says why:`,
      row.reason ?? '',
      '',
      `${siteUrl(context.settings)}/commissions/${reference}`,
    ],
  };
}

/** What this feature tells people. `recipients`: who else hears of what happens to a commission. */
export const commissionAnnouncers = (recipients: readonly CommissionRecipients[]): Announcer[] => [
  tellAreaFollowers,
  ...endingAnnouncers(recipients),
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
  ...(
    [
      ['Commission.amend', amended],
      ['Commission.extend', extended],
    ] as const
  ).map(([on, write]): Announcer => ({
    on,
    run: async (tx, context, row) => {
      const announcement = await write(tx, context, row);
      if (announcement) await tellAll(tx, context, row, recipients, announcement);
    },
  })),
];
