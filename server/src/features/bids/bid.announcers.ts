import { siteUrl } from '../../core/config/index.js';
import { rowsIn, type Tx } from '../../core/database/index.js';
import { queueMail } from '../../core/mail/index.js';
import type { AnnouncedRow, Announcer, OutboxContext } from '../../core/outbox/index.js';
import { sayMoment } from '../../core/time/index.js';
import { remind } from './bid.reminders.js';

/** After a material change every submitted bid must be submitted again: its editors hear of it at once. */
async function askToSubmitAgain(tx: Tx, context: OutboxContext, row: AnnouncedRow): Promise<void> {
  const bids = await rowsIn<{ bidId: string }>(
    tx,
    `SELECT b.id AS "bidId" FROM bid b JOIN commission c ON c.id = b.commission_id
     WHERE c.id = $1 AND b.state = 'submitted' AND b.confirmed_version < c.version`,
    [row.subjectId],
  );
  for (const { bidId } of bids) await remind(tx, context, { bidId, cause: 'reconfirm', step: 'at once' });
}

interface Colleague {
  memberId: string;
  email: string;
  organisation: string;
  slug: string;
  reference: string;
  title: string;
  bidsCloseAt: Date;
}

/** People of the bidding organisation who hold a role, unless the draft has changed since the row was written. */
const colleagues = (tx: Tx, { subjectId, data, memberId }: AnnouncedRow, roles: string[]): Promise<Colleague[]> =>
  rowsIn<Colleague>(
    tx,
    `SELECT m.id AS "memberId", m.email, o.name AS organisation, o.slug, c.reference, c.title, c.bids_close_at AS "bidsCloseAt"
     FROM bid b JOIN bid_content d ON d.bid_id = b.id AND d.revision = $2 JOIN commission c ON c.id = b.commission_id
     JOIN organisation o ON o.id = b.organisation_id
     JOIN organisation_membership om ON om.organisation_id = o.id AND om.ended_at IS NULL AND om.roles && $3::text[]
     JOIN member m ON m.id = om.member_id AND m.closed_at IS NULL AND m.email_confirmed_at IS NOT NULL
     WHERE b.id = $1 AND m.id IS DISTINCT FROM $4 ORDER BY m.id`,
    [subjectId, data.revision, roles, memberId],
  );

interface Told {
  roles: string[];
  subject: (one: Colleague) => string;
  text: (one: Colleague) => string;
}

/** Mails colleagues inside the bidding organisation, without a word of what the bid says. */
const tell =
  ({ roles, subject, text }: Told) =>
  async (tx: Tx, context: OutboxContext, row: AnnouncedRow): Promise<void> => {
    for (const one of await colleagues(tx, row, roles))
      await queueMail(tx, context, {
        to: one.email,
        subject: subject(one),
        body: [
          text(one),
          `Bids close on ${sayMoment(one.bidsCloseAt)}.`,
          `${siteUrl(context.settings)}/commissions/${one.reference}/bid/submit?for=${one.slug}`,
        ].join('\n\n'),
        purpose: 'bid-approval',
        dedupeKey: `bid-approval:${row.id}:${one.memberId}`,
      });
  };

export const bidAnnouncers: readonly Announcer[] = [
  { on: 'Commission.amend', run: askToSubmitAgain },
  {
    on: 'Bid.request_approval',
    run: tell({
      roles: ['signatory'],
      subject: ({ title, reference }) => `Your approval is asked for: bid for “${title}” (${reference})`,
      text: ({ organisation }) =>
        `A colleague asks you, as signatory of ${organisation}, to read this draft bid and approve it as it stands. It cannot be submitted before.`,
    }),
  },
  {
    on: 'Bid.approve',
    run: tell({
      roles: ['bid_manager'],
      subject: ({ title, reference }) => `Approved: your bid for “${title}” (${reference}) can be submitted`,
      text: ({ organisation }) =>
        `A signatory of ${organisation} has approved this draft bid as it stands. It is not submitted yet. Any change needs a new approval.`,
    }),
  },
];
