import { siteUrl } from '../../core/config/index.js';
import { inTransaction, rows, rowsIn, type Tx } from '../../core/database/index.js';
import type { Base } from '../../core/http/index.js';
import type { JobKind } from '../../core/jobs/index.js';
import { queueMail } from '../../core/mail/index.js';
import type { Announcer, OutboxContext } from '../../core/outbox/index.js';
import { sayMoment } from '../../core/time/index.js';

/** Why the editors of a bid are written to: a draft that was never submitted, or a bid to be submitted again. */
type Cause = 'draft' | 'reconfirm';

/** A bid whose editors are to be reminded. */
export interface Due {
  bidId: string;
  cause: Cause;
  /** How long is left, in words: `three days`; `at once` right after an amendment. */
  step: string;
}

/** When editors are reminded, before the deadline. */
const STEPS: readonly { cause: Cause; step: string; before: string }[] = [
  { cause: 'draft', step: 'three days', before: '72 hours' },
  { cause: 'draft', step: 'one day', before: '24 hours' },
  { cause: 'reconfirm', step: 'two days', before: '48 hours' },
  { cause: 'reconfirm', step: 'one day', before: '24 hours' },
  { cause: 'reconfirm', step: 'four hours', before: '4 hours' },
];

/**
 * The nearest step of each bid that has come. A step is passed over when its cause (the start of the draft, the
 * amendment) is younger than the step, since those people have just been there or were told at once.
 */
const DUE = `SELECT DISTINCT ON (b.id) b.id AS "bidId", s.cause, s.step
  FROM jsonb_to_recordset($1::jsonb) AS s (cause text, step text, before interval)
  JOIN commission c ON c.state = 'open' AND c.bids_close_at > clock_timestamp()
    AND c.bids_close_at - s.before <= clock_timestamp() AND c.bids_close_at <= clock_timestamp() + interval '73 hours'
  JOIN bid b ON b.commission_id = c.id AND (
    (s.cause = 'draft' AND b.state = 'draft' AND b.created_at < c.bids_close_at - s.before)
    OR (s.cause = 'reconfirm' AND b.state = 'submitted' AND b.confirmed_version < c.version
      AND coalesce((SELECT max(h.at) FROM history h WHERE h.subject_kind = 'Commission' AND h.subject_id = c.id
        AND h.verb = 'amend'), b.created_at) < c.bids_close_at - s.before))
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

/** After a material change every submitted bid must be submitted again: its editors hear of it at once. */
export const bidAnnouncers: readonly Announcer[] = [
  {
    on: 'Commission.amend',
    run: async (tx, context, row) => {
      const bids = await rowsIn<{ bidId: string }>(
        tx,
        `SELECT b.id AS "bidId" FROM bid b JOIN commission c ON c.id = b.commission_id
         WHERE c.id = $1 AND b.state = 'submitted' AND b.confirmed_version < c.version`,
        [row.subjectId],
      );
      for (const { bidId } of bids) await remind(tx, context, { bidId, cause: 'reconfirm', step: 'at once' });
    },
  },
];

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
      ...wordsOf(due, one, `${siteUrl(context.settings)}/commissions/${one.reference}/bid?for=${one.slug}`),
      purpose: `bid-${due.cause}`,
      // A deadline that moves, or another amendment, is a reason to remind again.
      dedupeKey: `bid-${due.cause}:${due.bidId}:${one.version}:${one.bidsCloseAt.toISOString()}:${due.step}:${one.memberId}`,
    });
}

function wordsOf({ cause, step }: Due, to: Recipient, link: string): { subject: string; body: string } {
  const { title, reference, organisation } = to;
  const closes = `Bids close on ${sayMoment(to.bidsCloseAt)}.`;
  const left = step === 'at once' ? '' : `${step.charAt(0).toUpperCase()}${step.slice(1)} left: `;
  const lines =
    cause === 'draft'
      ? [`${organisation} has a draft bid for “${title}” (${reference}) that has not been submitted.`, '', closes]
      : [
          `The council has changed “${title}” (${reference}) since ${organisation} submitted its bid.`,
          '',
          `Read the change and submit again, or the bid does not count. ${closes}`,
        ];
  const subject =
    cause === 'draft'
      ? `${left}your draft bid for “${title}” (${reference})`
      : `${left}${left ? 'submit' : 'Submit'} your bid for “${title}” (${reference}) again`;
  return { subject, body: [...lines, '', link].join('\n') };
}
