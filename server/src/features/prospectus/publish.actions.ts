import type { Context } from '../../core/context.js';
import { inTransaction, rowsIn, type Tx } from '../../core/database/index.js';
import { Conflict, refuseIf } from '../../core/errors/index.js';
import { writeHistory } from '../../core/history/index.js';
import { idOf } from '../../core/ids/index.js';
import { move } from '../../core/lifecycle/index.js';
import { check } from '../../core/policy/index.js';
import { entriesSql, type EntryRow } from './area-version.queries.js';
import { councilFacts, lockDraft, readEdition } from './draft.js';
import { lockCouncil } from './edition.actions.js';
import { entriesDiff, readsTheSame, type EntriesDiff } from './edition-diff.js';
import { editionLifecycle } from './edition.lifecycle.js';
import type { EditionRow } from './edition.queries.js';
import { publishBlockers } from './edition.rules.js';
import { prospectusPolicies } from './prospectus.policy.js';

/**
 * Publishes a draft: freezes its words, makes it the edition in force and supersedes the one before, all at once
 * under a lock on the council. Of two officers at once one publishes, the other gets Conflict.
 */
export const publishEdition = (context: Context, input: { editionId: string; changes: number }): Promise<EditionRow> =>
  inTransaction(context, async (tx) => {
    const { councilId } = await readEdition(tx, context, idOf('ProspectusEdition', input.editionId));
    check(prospectusPolicies.publishEdition, context.viewer, await councilFacts(tx, context, councilId));
    await lockCouncil(tx, councilId);
    const draft = await lockDraft(tx, context, input.editionId, prospectusPolicies.publishEdition);
    if (draft.changes !== input.changes)
      throw new Conflict('The draft has changed since you looked at it. Look again before you publish.', {
        changes: draft.changes,
      });
    const before = await inForce(tx, councilId);
    await pointBackUnchanged(tx, draft.id, before?.entries ?? []);
    const entries = await entriesOf(tx, draft.id);
    const sameAs = before && readsTheSame(before, { ...draft, entries }) ? before.number : null;
    refuseIf(publishBlockers({ title: draft.title, areas: entries, sameAs }));
    const details = { actingOrganisationId: councilId, data: { councilId, number: draft.number } };
    if (before)
      await move(tx, context, editionLifecycle, before.id, 'supersede', {
        ...details,
        data: { councilId, number: before.number, by: draft.id },
      });
    await move(tx, context, editionLifecycle, draft.id, 'publish', {
      ...details,
      data: { ...details.data, supersedes: before?.id ?? null },
    });
    await freeze(tx, draft.id);
    await announceAreas(tx, context, draft, entriesDiff(before?.entries ?? [], entries));
    return readEdition(tx, context, draft.id);
  });

const entriesOf = (tx: Tx, editionId: string): Promise<EntryRow[]> => rowsIn<EntryRow>(tx, entriesSql, [[editionId]]);

interface InForce {
  id: string;
  number: number;
  title: string;
  introduction: string;
  entries: EntryRow[];
}

async function inForce(tx: Tx, councilId: string): Promise<InForce | null> {
  const [edition] = await rowsIn<Omit<InForce, 'entries'>>(
    tx,
    `SELECT id, number, title, introduction FROM prospectus_edition WHERE council_id = $1 AND state = 'published'`,
    [councilId],
  );
  return edition ? { ...edition, entries: await entriesOf(tx, edition.id) } : null;
}

/** An area that was edited and edited back keeps the version that was published, so that history shows no false change. */
async function pointBackUnchanged(tx: Tx, draftId: string, published: readonly EntryRow[]): Promise<void> {
  const draft = await entriesOf(tx, draftId);
  const changed = new Set(entriesDiff(published, draft).changed.map((diff) => diff.after.areaId));
  for (const entry of draft) {
    const before = published.find((one) => one.areaId === entry.areaId);
    if (!before || before.id === entry.id || changed.has(entry.areaId)) continue;
    await tx.query('UPDATE edition_entry SET area_version_id = $3 WHERE edition_id = $1 AND area_id = $2', [
      draftId,
      entry.areaId,
      before.id,
    ]);
    await tx.query('DELETE FROM policy_question_version WHERE area_version_id = $1', [entry.id]);
    await tx.query('DELETE FROM policy_area_version WHERE id = $1', [entry.id]);
  }
}

/** Stamps the edition and its versions and makes them the areas' published words. */
async function freeze(tx: Tx, editionId: string): Promise<void> {
  await tx.query('UPDATE prospectus_edition SET published_at = clock_timestamp() WHERE id = $1', [editionId]);
  await tx.query(
    `UPDATE policy_area_version v SET frozen_at = e.published_at FROM edition_entry ee, prospectus_edition e
     WHERE e.id = $1 AND ee.edition_id = e.id AND v.id = ee.area_version_id AND v.frozen_at IS NULL`,
    [editionId],
  );
  await tx.query(
    `UPDATE policy_area a SET published_version_id = ee.area_version_id FROM edition_entry ee
     WHERE ee.edition_id = $1 AND a.id = ee.area_id AND a.published_version_id IS DISTINCT FROM ee.area_version_id`,
    [editionId],
  );
}

/** One public row for each area that the edition adds, changes or leaves out. */
async function announceAreas(tx: Tx, context: Context, edition: EditionRow, diff: EntriesDiff): Promise<void> {
  const told: [string, readonly string[]][] = [
    ['publish', diff.added.map((area) => area.areaId)],
    ['revise', diff.changed.map((area) => area.after.areaId)],
    ['leave_out', diff.removed.map((area) => area.areaId)],
  ];
  for (const [verb, areaIds] of told)
    for (const subjectId of areaIds)
      await writeHistory(tx, context, {
        subjectKind: 'PolicyArea',
        subjectId,
        verb,
        data: { editionId: edition.id, number: edition.number },
        actingOrganisationId: edition.councilId,
        visibility: 'public',
      });
}
