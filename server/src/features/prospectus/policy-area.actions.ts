import type { Context } from '../../core/context.js';
import { inTransaction, rowsIn, type Tx } from '../../core/database/index.js';
import { Conflict, NotFound } from '../../core/errors/index.js';
import { writeHistory } from '../../core/history/index.js';
import { idOf, newId } from '../../core/ids/index.js';
import { entriesSql, type EntryRow } from './area-version.queries.js';
import { checkWords, writeVersion, type AreaWords } from './area-words.js';
import { countChange, lockDraft } from './draft.js';
import type { EditionRow } from './edition.queries.js';
import { prospectusPolicies } from './prospectus.policy.js';
import { freeSlug } from './slug.js';

/** What an action on one area answers: the draft and the area in it. */
export interface DraftedArea {
  edition: EditionRow;
  entry: EntryRow;
}

/** Adds an area at the end of a draft. */
export const addPolicyArea = (context: Context, input: AreaWords & { editionId: string }): Promise<DraftedArea> =>
  inTransaction(context, async (tx) => {
    const draft = await lockDraft(tx, context, input.editionId, prospectusPolicies.addPolicyArea);
    const themeId = await checkWords(tx, draft.councilId, null, input);
    const [areaId, versionId] = [newId(), newId()];
    const slug = await freeSlug(tx, 'policy_area', draft.councilId, input.title);
    await tx.query('INSERT INTO policy_area (id, council_id, slug) VALUES ($1, $2, $3)', [
      areaId,
      draft.councilId,
      slug,
    ]);
    await writeVersion(tx, { id: versionId, areaId, number: 1, memberId: context.viewer.memberId }, themeId, input);
    await tx.query(
      `INSERT INTO edition_entry (edition_id, area_id, area_version_id, position, changed_by, changed_at)
       SELECT $1, $2, $3, coalesce(max(position) + 1, 0), $4, clock_timestamp() FROM edition_entry WHERE edition_id = $1`,
      [draft.id, areaId, versionId, context.viewer.memberId],
    );
    return told(tx, context, draft, areaId, 'add');
  });

/** Saves an area of a draft; words already published are kept and a new version is begun. */
export const updatePolicyArea = (
  context: Context,
  input: AreaWords & { editionId: string; areaId: string; revision: number },
): Promise<DraftedArea> =>
  inTransaction(context, async (tx) => {
    const draft = await lockDraft(tx, context, input.editionId, prospectusPolicies.updatePolicyArea);
    const areaId = idOf('PolicyArea', input.areaId);
    const entry = await entryOf(tx, draft.id, areaId);
    if (entry.revision !== input.revision) throw await savedMeanwhile(tx, entry);
    const themeId = await checkWords(tx, draft.councilId, areaId, input);
    const versionId = entry.frozenAt ? newId() : entry.id;
    const number = entry.frozenAt ? await nextNumber(tx, areaId) : entry.number;
    await writeVersion(tx, { id: versionId, areaId, number, memberId: context.viewer.memberId }, themeId, input);
    await tx.query(
      `UPDATE edition_entry SET area_version_id = $3, revision = revision + 1, changed_by = $4, changed_at = clock_timestamp()
       WHERE edition_id = $1 AND area_id = $2`,
      [draft.id, areaId, versionId, context.viewer.memberId],
    );
    if (!entry.publishedVersionId && entry.title !== input.title.trim()) {
      const slug = await freeSlug(tx, 'policy_area', draft.councilId, input.title, areaId);
      await tx.query('UPDATE policy_area SET slug = $2 WHERE id = $1', [areaId, slug]);
    }
    return told(tx, context, draft, areaId, 'edit');
  });

/** One area of a draft as it is now. */
export async function entryOf(tx: Tx, editionId: string, areaId: string): Promise<EntryRow> {
  const entries = await rowsIn<EntryRow>(tx, entriesSql, [[editionId]]);
  const entry = entries.find((one) => one.areaId === areaId);
  if (!entry) throw new NotFound('PolicyArea');
  return entry;
}

/** Counts the change, writes the history row that only the council reads, and answers the area. */
export async function told(
  tx: Tx,
  context: Context,
  draft: EditionRow,
  areaId: string,
  verb: string,
): Promise<DraftedArea> {
  await countChange(tx, draft.id);
  await writeHistory(tx, context, {
    subjectKind: 'PolicyArea',
    subjectId: areaId,
    verb,
    data: { editionId: draft.id, number: draft.number },
    actingOrganisationId: draft.councilId,
    visibility: 'parties',
  });
  return { edition: { ...draft, changes: draft.changes + 1 }, entry: await entryOf(tx, draft.id, areaId) };
}

async function nextNumber(tx: Tx, areaId: string): Promise<number> {
  const [last] = await rowsIn<{ number: number }>(
    tx,
    'SELECT max(number) AS number FROM policy_area_version WHERE area_id = $1',
    [areaId],
  );
  return (last?.number ?? 0) + 1;
}

/** Tells whoever saves late who saved, when and what, so that a form can show both. */
async function savedMeanwhile(tx: Tx, entry: EntryRow): Promise<Conflict> {
  const [saved] = await rowsIn<{ name: string; at: Date }>(
    tx,
    `SELECT m.name, ee.changed_at AS at FROM edition_entry ee JOIN member m ON m.id = ee.changed_by
     WHERE ee.edition_id = $1 AND ee.area_id = $2`,
    [entry.editionId, entry.areaId],
  );
  const { title, context, known, contactRole, questions, helpWanted, stage } = entry;
  return new Conflict(`${saved?.name ?? 'Somebody else'} saved this area since you opened it.`, {
    revision: entry.revision,
    savedBy: saved?.name ?? null,
    savedAt: saved?.at ?? null,
    saved: { title, context, known, contactRole, questions: questions.map(({ text }) => text), helpWanted, stage },
  });
}
