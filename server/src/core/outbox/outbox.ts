import { inTransaction, rows, rowsIn } from '../database/index.js';
import { Listener } from '../history/index.js';
import type { AnnouncedRow, Announcer, OutboxContext } from './announcer.js';

import { Pauses } from './pauses.js';

const POLL_MS = 10_000;
const BATCH = 500;

/**
 * Turns history into notices. It wakes when a row is written (`LISTEN history`) and every ten seconds besides, takes
 * unprocessed rows in order of id, each in its own transaction with `FOR UPDATE SKIP LOCKED`, hands them to their
 * announcers and marks them processed. Several processes may run one at a time each; no row is announced twice.
 */
export class Outbox {
  private readonly listener: Listener;
  private readonly pauses = new Pauses();
  private readonly announcers = new Map<string, Announcer[]>();
  private running: Promise<void> = Promise.resolve();
  private stopping = false;
  private woken = false;
  private wake: () => void = () => undefined;

  constructor(
    private readonly context: OutboxContext,
    announcers: readonly Announcer[],
    private readonly log: (message: string, error: unknown) => void,
  ) {
    for (const one of announcers) this.announcers.set(one.on, [...(this.announcers.get(one.on) ?? []), one]);
    this.listener = new Listener(context.db, () => this.stir());
  }

  start(): void {
    this.running = this.loop();
  }

  /** Finishes the row in hand and stops. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.stir();
    await this.running;
    await this.listener.close();
  }

  /** Handles everything that is due now. */
  async drain(): Promise<void> {
    await this.passOver();
    while (!this.stopping && (await this.next()));
  }

  private async loop(): Promise<void> {
    while (!this.stopping) {
      this.woken = false;
      try {
        await this.listener.open();
        await this.drain();
      } catch (error) {
        this.log('outbox', error);
      }
      await this.rest();
    }
  }

  private stir(): void {
    this.woken = true;
    this.wake();
  }

  private rest(): Promise<void> {
    if (this.woken || this.stopping) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, POLL_MS);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Rows that nobody announces are marked in bulk. */
  private async passOver(): Promise<void> {
    for (let marked = BATCH; marked === BATCH && !this.stopping;) {
      const passed = await rows(
        this.context,
        `UPDATE history SET processed_at = clock_timestamp() WHERE id IN (
           SELECT id FROM history WHERE processed_at IS NULL AND subject_kind || '.' || verb <> ALL($1::text[])
           ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED) RETURNING 1`,
        [[...this.announcers.keys()]],
      );
      marked = passed.length;
    }
  }

  /** Announces the next row; false when there is none. A row that fails pauses alone. */
  private async next(): Promise<boolean> {
    let taken: AnnouncedRow | undefined;
    try {
      return await inTransaction(this.context, async (tx) => {
        [taken] = await rowsIn<AnnouncedRow>(
          tx,
          `SELECT id, at, subject_kind AS "subjectKind", subject_id AS "subjectId", verb, from_state AS "fromState",
                  to_state AS "toState", reason, data, member_id AS "memberId",
                  acting_organisation_id AS "actingOrganisationId", visibility
           FROM history WHERE processed_at IS NULL AND id <> ALL($1::uuid[]) AND subject_kind || '.' || verb = ANY($2::text[])
           ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`,
          [this.pauses.paused(), [...this.announcers.keys()]],
        );
        if (!taken) return false;
        for (const announcer of this.announcers.get(`${taken.subjectKind}.${taken.verb}`) ?? [])
          await announcer.run(tx, this.context, taken);
        await tx.query('UPDATE history SET processed_at = clock_timestamp() WHERE id = $1', [taken.id]);
        this.pauses.handled(taken.id);
        return true;
      });
    } catch (error) {
      if (!taken) throw error;
      this.pauses.failed(taken.id);
      this.log(`outbox: ${taken.subjectKind}.${taken.verb} ${taken.id}`, error);
      return true;
    }
  }
}
