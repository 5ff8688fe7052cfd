import { siteUrl } from '../../core/config/index.js';
import { rowsIn, type Tx } from '../../core/database/index.js';
import { queueMail } from '../../core/mail/index.js';
import type { AnnouncedRow, Announcer, OutboxContext } from '../../core/outbox/index.js';

interface Recipient {
  memberId: string;
  email: string;
  title: string;
  reference: string;
}

const EVALUATORS = `SELECT m.id AS "memberId", m.email, c.title, c.reference FROM commission c
  JOIN panel_member p ON p.commission_id = c.id AND p.removed_at IS NULL
  JOIN member m ON m.id = p.member_id AND m.email IS NOT NULL AND m.closed_at IS NULL
  WHERE c.id = $1 AND EXISTS (SELECT 1 FROM bid b WHERE b.commission_id = c.id AND b.opened_at IS NOT NULL)`;

const OFFICERS = `SELECT m.id AS "memberId", m.email, c.title, c.reference FROM commission c
  JOIN organisation_membership om ON om.organisation_id = c.council_id AND om.ended_at IS NULL
    AND 'commissioning_officer' = ANY(om.roles)
  JOIN member m ON m.id = om.member_id AND m.email IS NOT NULL AND m.closed_at IS NULL WHERE c.id = $1`;

interface Notice {
  recipients: string;
  subject: (one: Recipient) => string;
  text: string;
  page: string;
}

/** Mails people of the council. Says nothing of bids or bidders: a recipient may turn out to have an interest. */
const tell =
  ({ recipients, subject, text, page }: Notice) =>
  async (tx: Tx, context: OutboxContext, row: AnnouncedRow): Promise<void> => {
    for (const one of await rowsIn<Recipient>(tx, recipients, [row.subjectId]))
      await queueMail(tx, context, {
        to: one.email,
        subject: subject(one),
        body: `${text}\n\n${siteUrl(context.settings)}/commissions/${one.reference}/${page}`,
        purpose: 'evaluation',
        dedupeKey: `evaluation:${row.id}:${one.memberId}`,
      });
  };

export const evaluationAnnouncers: readonly Announcer[] = [
  {
    on: 'Commission.open_bids',
    run: tell({
      recipients: EVALUATORS,
      subject: ({ title, reference }) => `Bids to score: “${title}” (${reference})`,
      text: 'The bids are open. You are on the panel: please score them, alone, here.',
      page: 'scoring',
    }),
  },
  {
    on: 'Commission.complete_scores',
    run: tell({
      recipients: OFFICERS,
      subject: ({ title, reference }) => `All scores are in: “${title}” (${reference})`,
      text: 'Every evaluator has submitted scores. Agree them where they differ, which opens the prices, and decide on the award here.',
      page: 'evaluation',
    }),
  },
];
