import { siteUrl } from '../../core/config/index.js';
import { rowsIn, type Tx } from '../../core/database/index.js';
import { queueMail, type Letter } from '../../core/mail/index.js';
import type { AnnouncedRow, Announcer, OutboxContext } from '../../core/outbox/index.js';
import { joinRequestLifecycle } from './join-request.lifecycle.js';
import { joinAcceptedMail, joinAskedMail, joinDeclinedMail, membershipEndedMail } from './people.mails.js';

interface Told {
  memberId: string;
  email: string;
}

/** Queues a mail once for each row of history and person. */
export const tell = (tx: Tx, context: OutboxContext, row: AnnouncedRow, to: Told, letter: Letter): Promise<void> =>
  queueMail(tx, context, { ...letter, dedupeKey: `${row.id}:${to.memberId}` });

/** The administrators of an organisation now. */
export const administratorsOf = (tx: Tx, organisationId: string): Promise<Told[]> =>
  rowsIn<Told>(
    tx,
    `SELECT m.id AS "memberId", m.email FROM organisation_membership om JOIN member m ON m.id = om.member_id
     WHERE om.organisation_id = $1 AND om.ended_at IS NULL AND 'administrator' = ANY(om.roles) AND m.closed_at IS NULL
     ORDER BY om.started_at, om.id`,
    [organisationId],
  );

/** An open account; null once it is closed. */
export async function addressOf(tx: Tx, memberId: unknown): Promise<(Told & { name: string }) | null> {
  const [found] = await rowsIn<Told & { name: string }>(
    tx,
    'SELECT id AS "memberId", email, name FROM member WHERE id = $1 AND closed_at IS NULL',
    [memberId],
  );
  return found ?? null;
}

export async function bodyOf(tx: Tx, id: unknown): Promise<{ id: string; slug: string; name: string }> {
  const [found] = await rowsIn<{ id: string; slug: string; name: string }>(
    tx,
    `SELECT o.id, o.slug, o.name FROM organisation o
     WHERE o.id = (SELECT coalesce(merged_into_id, id) FROM organisation WHERE id = $1)`,
    [id],
  );
  return found!;
}

async function tellAdministrators(tx: Tx, context: OutboxContext, row: AnnouncedRow): Promise<void> {
  const body = await bodyOf(tx, row.data.organisation);
  const asker = await addressOf(tx, row.memberId);
  if (!asker) return;
  const link = `${siteUrl(context.settings)}/organisations/${body.slug}/people`;
  for (const one of await administratorsOf(tx, body.id))
    await tell(tx, context, row, one, joinAskedMail(one.email, body.name, asker.name, link));
}

async function tellAsker(tx: Tx, context: OutboxContext, row: AnnouncedRow): Promise<void> {
  const body = await bodyOf(tx, row.data.organisation);
  const asker = await addressOf(tx, row.data.member);
  if (!asker) return;
  const letter =
    row.toState === 'accepted'
      ? joinAcceptedMail(asker.email, body.name, `${siteUrl(context.settings)}/organisations/${body.slug}`)
      : joinDeclinedMail(asker.email, body.name, row.reason);
  await tell(tx, context, row, asker, letter);
}

async function tellWhoseTimeEnded(tx: Tx, context: OutboxContext, row: AnnouncedRow): Promise<void> {
  const body = await bodyOf(tx, row.subjectId);
  const person = await addressOf(tx, row.data.member);
  if (person) await tell(tx, context, row, person, membershipEndedMail(person.email, body.name));
}

export const peopleAnnouncers: readonly Announcer[] = [
  { on: `${joinRequestLifecycle.noun}.ask`, run: tellAdministrators },
  { on: `${joinRequestLifecycle.noun}.accept`, run: tellAsker },
  { on: `${joinRequestLifecycle.noun}.decline`, run: tellAsker },
  { on: 'Organisation.end_membership', run: tellWhoseTimeEnded },
];
