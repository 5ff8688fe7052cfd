import { siteUrl } from '../../core/config/index.js';
import { rowsIn, type Tx } from '../../core/database/index.js';
import { queueMail } from '../../core/mail/index.js';
import type { AnnouncedRow, Announcer, OutboxContext } from '../../core/outbox/index.js';

interface Recipient {
  memberId: string;
  email: string;
  organisation: string;
  title: string;
  reference: string;
  won: boolean;
}

const RECIPIENTS = `SELECT DISTINCT m.id AS "memberId", m.email, o.name AS organisation, c.title, c.reference,
    EXISTS (SELECT 1 FROM award a WHERE a.bid_id = b.id) AS won
  FROM bid b JOIN commission c ON c.id = b.commission_id JOIN organisation o ON o.id = b.organisation_id
  JOIN organisation_membership om ON om.organisation_id = o.id AND om.ended_at IS NULL
    AND om.roles && ARRAY['administrator','bid_manager']
  JOIN member m ON m.id = om.member_id AND m.email IS NOT NULL AND m.closed_at IS NULL
  WHERE b.commission_id = $1 AND b.opened_at IS NOT NULL`;

/** Tells everybody who manages bids of a bidder that the decision is out, and where to read its own summary. */
async function tellBidders(tx: Tx, context: OutboxContext, row: AnnouncedRow): Promise<void> {
  for (const one of await rowsIn<Recipient>(tx, RECIPIENTS, [row.subjectId]))
    await queueMail(tx, context, {
      to: one.email,
      subject: `Decision on “${one.title}” (${one.reference})`,
      body: [
        one.won
          ? `The bid of ${one.organisation} for “${one.title}” has won.`
          : `The council has decided on “${one.title}”. The bid of ${one.organisation} was not awarded.`,
        '',
        'The assessment summary of your bid has each score with its explanation:',
        `${siteUrl(context.settings)}/commissions/${one.reference}/result`,
      ].join('\n'),
      purpose: 'award-decision',
      dedupeKey: `award-decision:${row.id}:${one.memberId}:${one.organisation}`,
    });
}

export const awardAnnouncers: readonly Announcer[] = [
  { on: 'Commission.award', run: tellBidders },
  { on: 'Commission.close_without_award', run: tellBidders },
];
