import PgBoss from 'pg-boss';
import type { DataSource } from 'typeorm';
import type { Tx } from '../database/index.js';

/** A kind of background work. Runs at least once: handlers must bear running twice. */
export interface JobKind {
  readonly name: string;
  readonly run: (data: Record<string, unknown>) => Promise<void>;
  /** Cron expression (UTC) for work that time starts. */
  readonly cron?: string;
  /** How many run at a time; else one every two seconds. One that fails holds up no other. */
  readonly atOnce?: number;
}

/** The queue, in the same database, so that work is enqueued by the transaction that needs it. */
export class Jobs {
  private readonly boss: PgBoss;

  constructor(
    db: DataSource,
    private readonly log: (message: string, error: unknown) => void,
  ) {
    this.boss = new PgBoss({
      db: { executeSql: async (text, values) => ({ rows: rowsOf(await db.query(text, values)) }) },
    });
    this.boss.on('error', (error) => this.log('job queue', error));
  }

  /** Creates the queue's own tables and the queues. `work` false: only enqueue (a web process). */
  async start(kinds: readonly JobKind[], work: boolean): Promise<void> {
    await this.boss.start();
    for (const kind of kinds) {
      await this.boss.createQueue(kind.name, {
        name: kind.name,
        retryLimit: 8,
        retryDelay: 10,
        retryBackoff: true,
        expireInSeconds: 300,
      });
      if (!work) continue;
      const pace = kind.atOnce ? { batchSize: kind.atOnce, pollingIntervalSeconds: 0.5 } : {};
      await this.boss.work<object>(kind.name, pace, (jobs) => this.runAll(kind, jobs));
      if (kind.cron) await this.boss.schedule(kind.name, kind.cron);
    }
  }

  /** Those that fail are marked as failed, to be tried again, before the queue counts the rest as done. */
  private async runAll(kind: JobKind, jobs: readonly PgBoss.Job<object>[]): Promise<void> {
    const ends = await Promise.allSettled(jobs.map(({ data }) => kind.run((data ?? {}) as Record<string, unknown>)));
    for (const [i, end] of ends.entries())
      if (end.status === 'rejected')
        await this.boss.fail(kind.name, jobs[i]!.id, { message: String((end.reason as Error).message) });
  }

  /**
   * Enqueues inside the caller's transaction: no job without its cause, no cause without its job. `first` puts it before
   * all that waits and is not.
   */
  async enqueue(tx: Tx, name: string, data: object = {}, { first = false } = {}): Promise<void> {
    const db = {
      executeSql: async (text: string, values: unknown[]) => ({ rows: rowsOf(await tx.query(text, values)) }),
    };
    await this.boss.send(name, data, { db, priority: first ? 1 : 0 });
  }

  /** Takes no more work and waits for what is in hand. Work that is cut off runs again elsewhere. */
  async stop(patienceMs: number): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: patienceMs });
  }
}

/** TypeORM answers nothing for several statements at once, and [rows, count] for UPDATE and DELETE. */
const rowsOf = (answer: unknown): unknown[] => {
  if (!Array.isArray(answer)) return [];
  const pair = answer as [unknown[], number];
  return Array.isArray(pair[0]) && typeof pair[1] === 'number' ? pair[0] : (answer as unknown[]);
};
