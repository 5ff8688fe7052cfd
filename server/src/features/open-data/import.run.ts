import type { Context } from '../../core/context.js';
import { rowsIn, type Tx } from '../../core/database/index.js';
import { importRelease, type ImportSource } from './import.release.js';
import { nameOf } from './release.head.js';
import { RefusedRelease, type Outcome, type Verdict } from './verdict.js';

export type Tally = Record<Outcome, number>;

export const emptyTally = (): Tally => ({ import: 0, update: 0, skip: 0, refuse: 0 });

/**
 * Takes one release in a transaction of its own (inside another: behind a savepoint), so that a bad one leaves
 * nothing behind and stops nothing. Answers the verdict.
 */
export async function judge(
  open: (
    work: (tx: Tx) => Promise<Pick<Verdict, 'outcome' | 'reasons'>>,
  ) => Promise<Pick<Verdict, 'outcome' | 'reasons'>>,
  actor: Pick<Context, 'viewer' | 'requestId' | 'settings'>,
  source: ImportSource,
  raw: unknown,
  position: number,
): Promise<Verdict> {
  const named = nameOf(raw);
  try {
    return { position, ...named, ...(await open((tx) => importRelease(tx, actor, source, raw))) };
  } catch (error) {
    if (error instanceof RefusedRelease) return { position, ...named, outcome: 'refuse', reasons: error.reasons };
    const { code, message } = error as { code?: string; message: string };
    // The database refused a value (class 22) or something else took its place (class 23); all else is no release's fault.
    if (!code?.startsWith('22') && !code?.startsWith('23')) throw error;
    return { position, ...named, outcome: 'refuse', reasons: [`The database refused it: ${message}.`] };
  }
}

/** Writes down that a run begins. */
export const startRun = async (
  tx: Tx,
  run: { id: string; memberId: string | null; councilId: string | null; publisher: string; licence: string | null },
): Promise<unknown> =>
  tx.query('INSERT INTO import_run (id, member_id, council_id, publisher, licence) VALUES ($1, $2, $3, $4, $5)', [
    run.id,
    run.memberId,
    run.councilId,
    run.publisher,
    run.licence,
  ]);

/** Writes down how a run ended. */
export const finishRun = (tx: Tx, id: string, tally: Tally, verdicts: readonly Verdict[]): Promise<unknown[]> =>
  rowsIn(
    tx,
    `UPDATE import_run SET state = 'done', package = NULL, verdicts = $2, imported = $3, updated = $4, skipped = $5,
       refused = $6, finished_at = clock_timestamp() WHERE id = $1 RETURNING id`,
    [id, JSON.stringify(verdicts), tally.import, tally.update, tally.skip, tally.refuse],
  );
