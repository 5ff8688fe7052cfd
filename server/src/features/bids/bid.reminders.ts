import { siteUrl } from '../../core/config/index.js';
import { inTransaction, rows, rowsIn, type Tx } from '../../core/database/index.js';
import type { Base } from '../../core/http/index.js';
import type { JobKind } from '../../core/jobs/index.js';
import { queueMail } from '../../core/mail/index.js';
import type { OutboxContext } from '../../core/outbox/index.js';
import { reminderWords, type Cause, type Due } from './bid-reminder.words.js';

/** When editors are reminded, before the deadline. */
const STEPS: readonly { cause: Cause; step: string; before: string }[] = [
  { cause: 'draft', step: 'three days', before: '72 hours' },
  { cause: 'draft', step: 'one day', before: '24 hours' },
  { cause: 'changed', step: 'three days', before: '72 hours' },
  { cause: 'changed', step: 'one day', before: '24 hours' },
  { cause: 'reconfirm', step: 'two days', before: '48 hours' },
  { cause: 'reconfirm', step: 'one day', before: '24 hours' },
  { cause: 'reconfirm', step: 'four hours', before: '4 hours' },
];

/**
 * The nearest step of each bid that has come. A step is passed over when its cause (the start of the draft, the change
 * to it, the amendment) is younger than the step, since those people have just been there or were told at once.
 */
const DUE = `SELECT DISTINCT ON (b.id) b.id AS "bidId", s.cause, s.step
  FROM jsonb_to_recordset($1::jsonb) AS s (cause text, step text, before interval)
  JOIN commission c ON c.state = 'open' AND c.bids_close_at > clock_timestamp()
    AND c.bids_close_at - s.before <= clock_timestamp() AND c.bids_close_at <= clock_timestamp() + interval '73 hours'
  JOIN bid b ON b.commission_id = c.id JOIN bid_content d ON d.bid_id = b.id
  LEFT JOIN bid_revision r ON r.bid_id = b.id AND r.number = b.submitted_revision
  WHERE (s.cause = 'draft' AND b.state = 'draft' AND b.created_at < c.bids_close_at - s.before)
    OR (s.cause = 'draft' AND b.state = 'withdrawn' AND d.revision <> r.content_revision AND d.saved_at < c.bids_close_at - s.before)
    OR (s.cause = 'changed' AND b.state = 'submitted' AND b.confirmed_version >= c.version AND d.revision <> r.content_revision
      AND d.saved_at < c.bids_close_at - s.before)
    OR (s.cause = 'reconfirm' AND b.state = 'submitted' AND b.confirmed_version < c.version
      AND coalesce((SELECT max(h.at) FROM history h WHERE h.subject_kind = 'Commission' AND h.subject_id = c.id
        AND h.verb = 'amend'), b.created_at) < c.bids_close_at - s.before)
  ORDER BY b.id, s.before`;

/** Reminds every five minutes whoever has work left before a deadline. Each step reaches each editor once. */
export const remindBidders = (base: Base): JobKind => ({
  name: 'remind-bidders',
  cron: '*/5 * * * *',
  run: async () => {
    const due = await rows<Due>(base, DUE, [JSON.stringify(STEPS)]);
    for (const one of due) await inTransaction(base, (tx) => remind(tx, base, one));
  },
});

interface Recipient {
  memberId: string;
  email: string;
  organisation: string;
  slug: string;
  reference: string;
  title: string;
  version: number;
  bidsCloseAt: Date;
}

/** Writes to the editors of one bid. The mail names the commission and the deadline, and nothing of what the bid says. */
export async function remind(tx: Tx, context: OutboxContext, due: Due): Promise<void> {
  const recipients = await rowsIn<Recipient>(
    tx,
    `SELECT m.id AS "memberId", m.email, o.name AS organisation, o.slug, c.reference, c.title, c.version,
       c.bids_close_at AS "bidsCloseAt"
     FROM bid b JOIN commission c ON c.id = b.commission_id JOIN organisation o ON o.id = b.organisation_id
     JOIN organisation_membership om ON om.organisation_id = b.organisation_id AND om.ended_at IS NULL
       AND om.roles && ARRAY['bid_manager','contributor']
     JOIN member m ON m.id = om.member_id AND m.closed_at IS NULL AND m.email_confirmed_at IS NOT NULL
     WHERE b.id = $1 ORDER BY m.id`,
    [due.bidId],
  );
  for (const one of recipients)
    await queueMail(tx, context, {
      to: one.email,
      ...reminderWords(due, one, `${siteUrl(context.settings)}/commissions/${one.reference}/bid?for=${one.slug}`),
      purpose: `bid-${due.cause}`,
      // A deadline that moves, or another amendment, is a reason to remind again.
      dedupeKey: `bid-${due.cause}:${due.bidId}:${one.version}:${one.bidsCloseAt.toISOString()}:${due.step}:${one.memberId}`,
    });
}
