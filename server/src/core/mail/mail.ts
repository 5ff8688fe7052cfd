import { createTransport } from 'nodemailer';
import { rows, rowsIn, type Tx } from '../database/index.js';
import { newId } from '../ids/index.js';
import type { Context } from '../context.js';

export interface Letter {
  to: string;
  subject: string;
  /** Plain text. Links on lines of their own. */
  body: string;
  purpose: string;
  dedupeKey?: string;
  /** Somebody waits for it, or must know at once: it goes before all that is not. */
  urgent?: boolean;
}

/** Queues a mail in the transaction that causes it: rolled back with it, sent after it. */
export async function queueMail(tx: Tx, context: Pick<Context, 'jobs'>, letter: Letter): Promise<void> {
  const [queued] = await rowsIn<{ id: string }>(
    tx,
    `INSERT INTO mail (id, to_address, subject, body, purpose, dedupe_key)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING id`,
    [newId(), letter.to, letter.subject, letter.body, letter.purpose, letter.dedupeKey ?? null],
  );
  if (queued) await context.jobs.enqueue(tx, 'send-mail', { id: queued.id }, { first: letter.urgent ?? false });
}

/** Sends one queued mail; without a mail server it stays in the outbox. Throws so that the job is tried again. */
export async function sendMail(context: Pick<Context, 'db' | 'settings'>, id: string): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = context.settings;
  if (!SMTP_URL) return;
  const [mail] = await rows<{ to_address: string; subject: string; body: string }>(
    context,
    `UPDATE mail SET attempts = attempts + 1 WHERE id = $1 AND sent_at IS NULL RETURNING to_address, subject, body`,
    [id],
  );
  if (!mail) return;
  const transport = createTransport(SMTP_URL);
  try {
    await transport.sendMail({ from: MAIL_FROM, to: mail.to_address, subject: mail.subject, text: mail.body });
    // Once it has left, its text is dropped: it may hold a link that only the recipient should have.
    await rows(context, `UPDATE mail SET sent_at = clock_timestamp(), last_error = NULL, body = '' WHERE id = $1`, [
      id,
    ]);
  } catch (error) {
    await rows(context, 'UPDATE mail SET last_error = $2 WHERE id = $1', [id, (error as Error).message]);
    throw error;
  } finally {
    transport.close();
  }
}
