import { rowsIn, type Tx } from '../../core/database/index.js';
import { queueMail } from '../../core/mail/index.js';
import type { AnnouncedRow, OutboxContext } from '../../core/outbox/index.js';
import { tellFollowers } from '../prospectus/index.js';

/**
 * Who else hears what happens to an open commission, besides its followers and askers. Features above export one and
 * `market.ts` gathers them. All get the same words, so that a mail does not tell why somebody gets it.
 */
export interface CommissionRecipients {
  /** Ids of members to be told of this verb. */
  of(tx: Tx, commissionId: string, verb: string): Promise<string[]>;
}

/** Followers and askers, from this feature's own tables. */
const followersAndAskers: CommissionRecipients = {
  of: async (tx, commissionId) =>
    (
      await rowsIn<{ memberId: string }>(
        tx,
        `SELECT member_id AS "memberId" FROM commission_follow WHERE commission_id = $1
         UNION SELECT a.member_id FROM clarification_asker a JOIN clarification_question q ON q.id = a.question_id
           WHERE q.commission_id = $1`,
        [commissionId],
      )
    ).map(({ memberId }) => memberId),
};

export interface Announcement {
  subject: string;
  lines: readonly string[];
  purpose: string;
  /** Whoever follows this policy area hears of it too. */
  areaId?: string | null;
}

const WHY =
  'You get this because you follow this commission, asked a question about it, or your organisation has started a bid for it.';

/** Queues the same mail to everybody concerned: one mail a person for each row of history, whatever the reasons. */
export async function tellAll(
  tx: Tx,
  context: OutboxContext,
  row: Pick<AnnouncedRow, 'id' | 'subjectId' | 'verb'>,
  sources: readonly CommissionRecipients[],
  { subject, lines, purpose, areaId }: Announcement,
): Promise<void> {
  const ids = new Set<string>();
  for (const source of [followersAndAskers, ...sources])
    for (const id of await source.of(tx, row.subjectId, row.verb)) ids.add(id);
  for (const { id, email } of await addresses(tx, [...ids]))
    await queueMail(tx, context, {
      to: email,
      subject,
      body: [...lines, '', WHY].join('\n'),
      purpose,
      dedupeKey: `${row.id}:${id}`,
    });
  if (areaId) await tellFollowers(tx, context, row, areaId, { subject, lines });
}

/** Confirmed addresses of open accounts. */
export const addresses = (tx: Tx, memberIds: readonly string[]): Promise<{ id: string; email: string }[]> =>
  rowsIn(
    tx,
    `SELECT id, email FROM member WHERE id = ANY($1::uuid[]) AND closed_at IS NULL AND email_confirmed_at IS NOT NULL
       AND email IS NOT NULL ORDER BY id`,
    [memberIds],
  );
