import type { Context } from '../../core/context.js';
import { rowsIn, type Tx } from '../../core/database/index.js';
import { importRelease, type ImportSource } from './import.release.js';
import type { RawRelease } from './raw-release.js';
import { RefusedRelease, type Outcome, type Verdict } from './verdict.js';

export type Tally = Record<Outcome, number>;

export const emptyTally = (): Tally => ({ import: 0, update: 0, skip: 0, refuse: 0 });

/** What the counts mean: a notice may have several releases, so that there are more of them than notices. */
export const tallyInWords = (tally: Tally): string => {
  const all = tally.import + tally.update + tally.skip + tally.refuse;
  const parts = [
    [tally.import, 'told of a notice that was new here'],
    [tally.update, 'told more of a notice that was here already'],
    [tally.skip, 'had been imported before'],
    [tally.refuse, 'could not be taken'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return `${all} ${all === 1 ? 'release' : 'releases'}${said.length > 0 ? `: ${said.join(', ')}` : ''}.`;
};

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
  { value, fault, ...named }: RawRelease,
  position: number,
): Promise<Verdict> {
  const refused = (reasons: string[]): Verdict => ({ position, ...named, outcome: 'refuse', reasons });
  if (fault) return refused([fault]);
  try {
    return { position, ...named, ...(await open((tx) => importRelease(tx, actor, source, value))) };
  } catch (error) {
    if (error instanceof RefusedRelease) return refused(error.reasons);
    if (isItsOwnFault(error)) return refused([`It could not be taken: ${(error as Error).message}.`]);
    throw error;
  }
}

/**
 * Whether a release brought an error about: the database refused a value (classes 22, 23 and, of what is too large, 54),
 * or it cannot be worked with. A lost connection or a full disk is no release's fault, and stops the run.
 */
const isItsOwnFault = (error: unknown): boolean =>
  /^(22|23|54)/.test((error as { code?: string }).code ?? '') ||
  error instanceof RangeError ||
  error instanceof TypeError;

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
