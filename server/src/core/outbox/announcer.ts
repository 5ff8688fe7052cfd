import type { Context } from '../context.js';
import type { Tx } from '../database/index.js';

/** What an announcer may use besides the transaction: settings for links, jobs for mails. */
export type OutboxContext = Pick<Context, 'db' | 'settings' | 'jobs'>;

/** One row of history as announcers read it. */
export interface AnnouncedRow {
  readonly id: string;
  readonly at: Date;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly verb: string;
  readonly fromState: string | null;
  readonly toState: string | null;
  readonly reason: string | null;
  readonly data: Record<string, unknown>;
  readonly memberId: string | null;
  readonly actingOrganisationId: string | null;
  /** `sealed` rows may be told only to the party that they belong to. */
  readonly visibility: string;
}

/**
 * Tells people what happened, from a row of history. A feature exports its announcers and `market.ts` gathers them:
 *
 *     export const commissionAnnouncers: Announcer[] = [
 *       { on: 'Commission.publish', run: (tx, context, row) => tellFollowers(tx, context, …) },
 *     ];
 *
 * - `on` is the row's subject kind, a dot and its verb. Any number of announcers may name the same.
 * - `run` writes in the transaction that marks the row as processed, so what it queues happens exactly once
 *   for each row. It must do nothing that a rollback cannot undo: queue mails and jobs, write rows, send nothing.
 * - It runs after the request that caused the row, a moment later or after a restart: read what it needs now, and bear
 *   that the subject has moved on.
 * - When it throws, the row is tried again later with growing pauses while other rows go on.
 */
export interface Announcer {
  readonly on: string;
  run(tx: Tx, context: OutboxContext, row: AnnouncedRow): Promise<void>;
}
