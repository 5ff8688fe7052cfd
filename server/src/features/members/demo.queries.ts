import type { Context } from '../../core/context.js';
import { rows } from '../../core/database/index.js';
import { NotFound } from '../../core/errors/index.js';
import { keysetPage, type ConnectionArgs, type Page } from '../../core/pagination/index.js';

export interface DemoPersonRow {
  id: string;
  name: string;
  biography: string;
}

/** The cast of the demo stories; empty anywhere but in demo mode over loopback. */
export async function demoPeople(context: Context): Promise<DemoPersonRow[]> {
  if (!context.demo || !context.loopback) return [];
  return rows<DemoPersonRow>(
    context,
    `SELECT m.id, m.name, p.biography FROM member m JOIN member_profile p ON p.member_id = m.id
     WHERE m.demo AND m.closed_at IS NULL ORDER BY m.created_at, m.id LIMIT 60`,
  );
}

export interface OutboxRow {
  id: string;
  to: string;
  subject: string;
  body: string;
  createdAt: Date;
  sentAt: Date | null;
}

/** Mails carry links, so the outbox opens only in demo or development mode, and only over loopback. */
export const outboxIsOpen = ({ demo, settings, loopback }: Context): boolean =>
  (demo || settings.NODE_ENV === 'development') && loopback;

/** Mails as the market wrote them, newest first. */
export function listOutbox(context: Context, args: ConnectionArgs): Promise<Page<OutboxRow>> {
  if (!outboxIsOpen(context)) throw new NotFound('The outbox');
  return keysetPage<OutboxRow>(context, args, {
    select: `m.id, m.to_address AS "to", m.subject, m.body, m.created_at AS "createdAt", m.sent_at AS "sentAt"`,
    from: 'mail m',
    where: [],
    values: [],
    order: [{ sql: 'm.id', type: 'uuid', descending: true }],
  });
}
