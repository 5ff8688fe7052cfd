import type { Context } from '../../core/context.js';
import { inTransaction, rowsIn, type Tx } from '../../core/database/index.js';
import { Conflict } from '../../core/errors/index.js';
import { writeHistory } from '../../core/history/index.js';
import { newId } from '../../core/ids/index.js';
import { check } from '../../core/policy/index.js';
import { actingFor } from '../organisations/index.js';
import { councilFacts, lockDraft, readEdition } from './draft.js';
import type { EditionRow } from './edition.queries.js';
import { prospectusPolicies } from './prospectus.policy.js';

/** Begins a draft from the edition in force, with all its areas. A council has one draft at a time. */
export const draftEdition = (context: Context, input: { actingFor: string }): Promise<EditionRow> =>
  inTransaction(context, async (tx) => {
    const { organisationId: councilId } = await actingFor(tx, context, input.actingFor);
    check(prospectusPolicies.draftEdition, context.viewer, await councilFacts(tx, context, councilId));
    await lockCouncil(tx, councilId);
    const editions = await rowsIn<{ id: string; number: number; state: string }>(
      tx,
      'SELECT id, number, state FROM prospectus_edition WHERE council_id = $1 ORDER BY number DESC',
      [councilId],
    );
    const draft = editions.find((edition) => edition.state === 'draft');
    if (draft)
      throw new Conflict(`Edition ${draft.number} is already a draft. Go on with it.`, { number: draft.number });
    const id = newId();
    const inForce = editions.find((edition) => edition.state === 'published');
    await tx.query(
      `INSERT INTO prospectus_edition (id, council_id, number, title, introduction, created_by)
       SELECT $1, $2, $3, coalesce(max(title), 'Prospectus'), coalesce(max(introduction), ''), $4
       FROM prospectus_edition WHERE id = $5`,
      [id, councilId, (editions[0]?.number ?? 0) + 1, context.viewer.memberId, inForce?.id ?? null],
    );
    await tx.query(
      `INSERT INTO edition_entry (edition_id, area_id, area_version_id, position)
       SELECT $1, area_id, area_version_id, position FROM edition_entry WHERE edition_id = $2`,
      [id, inForce?.id ?? null],
    );
    await writeHistory(tx, context, {
      subjectKind: 'ProspectusEdition',
      subjectId: id,
      verb: 'draft',
      toState: 'draft',
      data: { councilId, from: inForce?.id ?? null },
      actingOrganisationId: councilId,
      visibility: 'parties',
    });
    return readEdition(tx, context, id);
  });

interface UpdateEdition {
  editionId: string;
  revision: number;
  title: string;
  introduction: string;
}

/** Saves title and introduction of a draft; never over what somebody else saved meanwhile. */
export const updateEdition = (context: Context, input: UpdateEdition): Promise<EditionRow> =>
  inTransaction(context, async (tx) => {
    const draft = await lockDraft(tx, context, input.editionId, prospectusPolicies.updateEdition);
    if (draft.revision !== input.revision)
      throw new Conflict('Somebody else saved the title or introduction since you opened this form.', {
        revision: draft.revision,
        saved: { title: draft.title, introduction: draft.introduction },
      });
    await tx.query(
      `UPDATE prospectus_edition SET title = $2, introduction = $3, revision = revision + 1, changes = changes + 1 WHERE id = $1`,
      [draft.id, input.title.trim(), input.introduction.trim()],
    );
    await writeHistory(tx, context, {
      subjectKind: 'ProspectusEdition',
      subjectId: draft.id,
      verb: 'edit',
      actingOrganisationId: draft.councilId,
      visibility: 'parties',
    });
    return readEdition(tx, context, draft.id);
  });

/** Lets one act at a time decide which edition of a council is in force; foreign keys to the council still pass. */
export const lockCouncil = (tx: Tx, councilId: string): Promise<unknown> =>
  tx.query('SELECT 1 FROM organisation WHERE id = $1 FOR NO KEY UPDATE', [councilId]);
