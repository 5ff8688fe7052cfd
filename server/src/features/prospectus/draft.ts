import type { Context } from '../../core/context.js';
import { rowsIn, type Tx } from '../../core/database/index.js';
import { Conflict, NotFound } from '../../core/errors/index.js';
import { idOf } from '../../core/ids/index.js';
import { parameters } from '../../core/nouns/index.js';
import { check, type PolicyRow } from '../../core/policy/index.js';
import { rolesIn } from '../organisations/index.js';
import { editionColumns, editionFrom, type EditionRow } from './edition.queries.js';
import type { CouncilFacts } from './prospectus.policy.js';
import { editionVisibleSql } from './prospectus.visible.js';
import { EditionState } from './prospectus.words.js';

/** Whether this council may commission, and what the viewer may do there; read in the transaction that acts on it. */
export async function councilFacts(tx: Tx, context: Context, councilId: string): Promise<CouncilFacts> {
  const [council] = await rowsIn<{ canCommission: boolean }>(
    tx,
    'SELECT can_commission AS "canCommission" FROM organisation WHERE id = $1',
    [councilId],
  );
  if (!council) throw new NotFound('Organisation');
  return { ...council, roles: await rolesIn(tx, context.viewer.memberId, councilId) };
}

/** One edition as it is now, in this transaction, when the viewer may see it. */
export async function readEdition(tx: Tx, context: Context, id: string, lock = ''): Promise<EditionRow> {
  const { values, param } = parameters([id]);
  const visible = editionVisibleSql(context.viewer, 'e', param);
  const [edition] = await rowsIn<EditionRow>(
    tx,
    `SELECT ${editionColumns} FROM ${editionFrom} WHERE e.id = $1 AND ${visible} ${lock}`,
    values,
  );
  if (!edition) throw new NotFound('ProspectusEdition');
  return edition;
}

/** Locks a draft for a change by an officer: NotFound, Forbidden, or Conflict when it is a draft no longer. */
export async function lockDraft(
  tx: Tx,
  context: Context,
  globalId: string,
  policy: PolicyRow<CouncilFacts>,
): Promise<EditionRow> {
  const id = idOf('ProspectusEdition', globalId);
  const { councilId } = await readEdition(tx, context, id);
  check(policy, context.viewer, await councilFacts(tx, context, councilId));
  const edition = await readEdition(tx, context, id, 'FOR UPDATE OF e');
  if (edition.state !== EditionState.DRAFT)
    throw new Conflict(`Edition ${edition.number} has been published, so it can no longer be changed.`, {
      state: edition.state,
    });
  return edition;
}

/** Counts a change of a draft, so that whoever publishes has seen it. */
export const countChange = (tx: Tx, editionId: string): Promise<unknown> =>
  tx.query('UPDATE prospectus_edition SET changes = changes + 1 WHERE id = $1', [editionId]);
