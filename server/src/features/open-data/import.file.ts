import { inTransaction } from '../../core/database/index.js';
import type { Context } from '../../core/context.js';
import { newId } from '../../core/ids/index.js';
import { emptyTally, finishRun, judge, startRun, type Tally } from './import.run.js';
import { headOfFile, releasesOfFile } from './package-file.js';
import type { Verdict } from './verdict.js';

/** Refusals that a run keeps; all are told as they happen. */
const KEPT = 1_000;

/**
 * Imports a release package from a file, each release in its own transaction. A package broken off keeps what came
 * before, and so does a run that is told to stop: it ends with the release in hand.
 */
export async function importFile(
  actor: Pick<Context, 'db' | 'viewer' | 'requestId' | 'settings'>,
  file: string,
  told: (verdict: Verdict) => void,
  stop?: AbortSignal,
): Promise<Tally> {
  const head = await headOfFile(file, stop);
  const source = { ...head, runId: newId(), onlyCouncil: null };
  await inTransaction(actor, (tx) => startRun(tx, { ...head, id: source.runId, memberId: null, councilId: null }));
  const tally = emptyTally();
  const refusals: Verdict[] = [];
  let position = 0;
  try {
    for await (const raw of releasesOfFile(file)) {
      if (stop?.aborted) break;
      const verdict = await judge((work) => inTransaction(actor, work), actor, source, raw, (position += 1));
      tally[verdict.outcome] += 1;
      if (verdict.outcome === 'refuse' && refusals.length < KEPT) refusals.push(verdict);
      told(verdict);
    }
  } finally {
    await inTransaction(actor, (tx) => finishRun(tx, source.runId, tally, refusals));
  }
  return tally;
}
