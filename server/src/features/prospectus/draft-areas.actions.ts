import type { Context } from '../../core/context.js';
import { inTransaction, rowsIn } from '../../core/database/index.js';
import { Conflict, NotFound, Refused } from '../../core/errors/index.js';
import { writeHistory } from '../../core/history/index.js';
import { idOf } from '../../core/ids/index.js';
import { countChange, lockDraft } from './draft.js';
import type { EditionRow } from './edition.queries.js';
import { entryOf, told, type DraftedArea } from './policy-area.actions.js';
import { prospectusPolicies } from './prospectus.policy.js';

interface EditionArea {
  editionId: string;
  areaId: string;
}

/** Takes an area out of a draft. Words never published go; published ones stay and can be brought back. */
export const removePolicyArea = (context: Context, input: EditionArea): Promise<EditionRow> =>
  inTransaction(context, async (tx) => {
    const draft = await lockDraft(tx, context, input.editionId, prospectusPolicies.removePolicyArea);
    const entry = await entryOf(tx, draft.id, idOf('PolicyArea', input.areaId));
    await tx.query('DELETE FROM edition_entry WHERE edition_id = $1 AND area_id = $2', [draft.id, entry.areaId]);
    if (!entry.frozenAt) {
      await tx.query('DELETE FROM policy_question_version WHERE area_version_id = $1', [entry.id]);
      await tx.query('DELETE FROM policy_area_version WHERE id = $1', [entry.id]);
    }
    if (!entry.publishedVersionId) {
      await tx.query('DELETE FROM policy_question WHERE area_id = $1', [entry.areaId]);
      await tx.query('DELETE FROM policy_area WHERE id = $1', [entry.areaId]);
    }
    await countChange(tx, draft.id);
    await writeHistory(tx, context, {
      subjectKind: 'PolicyArea',
      subjectId: entry.areaId,
      verb: 'remove',
      data: { editionId: draft.id, number: draft.number },
      actingOrganisationId: draft.councilId,
      visibility: 'parties',
    });
    return { ...draft, changes: draft.changes + 1 };
  });

/** Brings an area of an earlier edition into a draft, in the words last published. */
export const bringBackPolicyArea = (context: Context, input: EditionArea): Promise<DraftedArea> =>
  inTransaction(context, async (tx) => {
    const draft = await lockDraft(tx, context, input.editionId, prospectusPolicies.bringBackPolicyArea);
    const areaId = idOf('PolicyArea', input.areaId);
    const [area] = await rowsIn<{ versionId: string; held: boolean }>(
      tx,
      `SELECT a.published_version_id AS "versionId",
         EXISTS (SELECT 1 FROM edition_entry WHERE edition_id = $1 AND area_id = a.id) AS held
       FROM policy_area a WHERE a.id = $2 AND a.council_id = $3 AND a.published_version_id IS NOT NULL`,
      [draft.id, areaId, draft.councilId],
    );
    if (!area) throw new NotFound('PolicyArea');
    if (area.held) throw new Refused(['The draft already holds this area.']);
    await tx.query(
      `INSERT INTO edition_entry (edition_id, area_id, area_version_id, position, changed_by, changed_at)
       SELECT $1, $2, $3, coalesce(max(position) + 1, 0), $4, clock_timestamp() FROM edition_entry WHERE edition_id = $1`,
      [draft.id, areaId, area.versionId, context.viewer.memberId],
    );
    return told(tx, context, draft, areaId, 'bring_back');
  });

/** Puts all areas of a draft in a new order. */
export const orderPolicyAreas = (
  context: Context,
  input: { editionId: string; areaIds: string[] },
): Promise<EditionRow> =>
  inTransaction(context, async (tx) => {
    const draft = await lockDraft(tx, context, input.editionId, prospectusPolicies.orderPolicyAreas);
    const wanted = input.areaIds.map((id) => idOf('PolicyArea', id));
    const held = await rowsIn<{ id: string }>(tx, 'SELECT area_id AS id FROM edition_entry WHERE edition_id = $1', [
      draft.id,
    ]);
    const same = new Set(wanted).size === wanted.length && held.length === wanted.length;
    if (!same || held.some(({ id }) => !wanted.includes(id)))
      throw new Conflict('Somebody else added or removed an area. Look again and put them in order.');
    await tx.query(
      `UPDATE edition_entry ee SET position = wanted.position - 1
       FROM unnest($2::uuid[]) WITH ORDINALITY AS wanted(id, position) WHERE ee.edition_id = $1 AND ee.area_id = wanted.id`,
      [draft.id, wanted],
    );
    await countChange(tx, draft.id);
    await writeHistory(tx, context, {
      subjectKind: 'ProspectusEdition',
      subjectId: draft.id,
      verb: 'order',
      actingOrganisationId: draft.councilId,
      visibility: 'parties',
    });
    return { ...draft, changes: draft.changes + 1 };
  });
