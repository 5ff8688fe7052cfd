import type { Context } from '../../core/context.js';
import { inTransaction, rowsIn, type Tx } from '../../core/database/index.js';
import { NotFound } from '../../core/errors/index.js';
import { idOf, newId } from '../../core/ids/index.js';
import { check } from '../../core/policy/index.js';
import { actingFor, rolesIn } from '../organisations/index.js';
import type { ImportSource } from './import.release.js';
import type { ConfirmImportInput, PreviewImportInput } from './import.inputs.js';
import { isCurrentSql } from './import.tidy.js';
import { openDataPolicies } from './import.policy.js';
import { emptyTally, finishRun, judge, startRun, type Tally } from './import.run.js';
import { readPackage } from './package-text.js';
import type { RawRelease } from './raw-release.js';
import type { Verdict } from './verdict.js';

class Undo extends Error {}

/** Looks through a package by importing it and taking everything back. Keeps package and verdicts for a day. Answers the import's id. */
export async function previewImport(context: Context, input: PreviewImportInput): Promise<string> {
  const id = newId();
  const council = await inTransaction(context, (tx) => councilFor(tx, context, input.actingFor));
  const { publisher, licence, releases } = readPackage(input.package);
  const run = { id, memberId: context.viewer.memberId, councilId: council.id, publisher, licence };
  let seen = { tally: emptyTally(), verdicts: [] as Verdict[] };
  await inTransaction(context, async (tx) => {
    await startRun(tx, run);
    seen = await importAll(tx, context, { runId: id, publisher, licence, onlyCouncil: council }, releases);
    throw new Undo();
  }).catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error;
  });
  await inTransaction(context, async (tx) => {
    await councilFor(tx, context, input.actingFor);
    await startRun(tx, run);
    await tx.query(
      `UPDATE import_run SET package = $2, verdicts = $3, imported = $4, updated = $5, skipped = $6, refused = $7
       WHERE id = $1`,
      [id, input.package, JSON.stringify(seen.verdicts), ...counts(seen.tally)],
    );
  });
  return id;
}

/** Carries a preview out, all at once. Confirming twice does it once. Answers the import's id. */
export const confirmImport = (context: Context, input: ConfirmImportInput): Promise<string> =>
  inTransaction(context, async (tx) => {
    const id = idOf('ImportRun', input.id);
    const [run] = await rowsIn<{ councilId: string; councilName: string; state: string; package: string | null }>(
      tx,
      `SELECT r.council_id AS "councilId", o.name AS "councilName", r.state, r.package FROM import_run r
       JOIN organisation o ON o.id = r.council_id WHERE r.id = $1 AND ${isCurrentSql} FOR UPDATE OF r`,
      [id],
    );
    const roles = run ? await rolesIn(tx, context.viewer.memberId, run.councilId) : [];
    // Whoever has no part in the council learns not even that there is such an import.
    if (!run || roles.length === 0) throw new NotFound('This import');
    check(openDataPolicies.confirmImport, context.viewer, { roles });
    if (run.state === 'done' || run.package === null) return id;
    const { publisher, licence, releases } = readPackage(run.package);
    const onlyCouncil = { id: run.councilId, name: run.councilName };
    const { tally, verdicts } = await importAll(tx, context, { runId: id, publisher, licence, onlyCouncil }, releases);
    await finishRun(tx, id, tally, verdicts);
    return id;
  });

async function councilFor(tx: Tx, context: Context, globalId: string): Promise<{ id: string; name: string }> {
  const acting = await actingFor(tx, context, globalId);
  check(openDataPolicies.previewImport, context.viewer, acting);
  const [found] = await rowsIn<{ id: string; name: string }>(tx, 'SELECT id, name FROM organisation WHERE id = $1', [
    acting.organisationId,
  ]);
  if (!found) throw new NotFound('Organisation');
  return found;
}

/** Every release behind a savepoint of its own. */
async function importAll(
  tx: Tx,
  context: Context,
  source: ImportSource,
  releases: readonly RawRelease[],
): Promise<{ tally: Tally; verdicts: Verdict[] }> {
  const tally = emptyTally();
  const verdicts: Verdict[] = [];
  for (const [i, raw] of releases.entries()) {
    const verdict = await judge((work) => tx.transaction(work), context, source, raw, i + 1);
    tally[verdict.outcome] += 1;
    verdicts.push(verdict);
  }
  return { tally, verdicts };
}

const counts = (tally: Tally): number[] => [tally.import, tally.update, tally.skip, tally.refuse];
