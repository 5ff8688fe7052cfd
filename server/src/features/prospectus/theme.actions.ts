import type { Context } from '../../core/context.js';
import { inTransaction, rowsIn, type Tx } from '../../core/database/index.js';
import { Invalid, NotFound, Refused } from '../../core/errors/index.js';
import { writeHistory } from '../../core/history/index.js';
import { idOf, newId } from '../../core/ids/index.js';
import { parameters } from '../../core/nouns/index.js';
import { check } from '../../core/policy/index.js';
import { actingFor } from '../organisations/index.js';
import type { ThemeRow } from './area-version.queries.js';
import { councilFacts } from './draft.js';
import { lockCouncil } from './edition.actions.js';
import { prospectusPolicies } from './prospectus.policy.js';
import { themeVisibleSql } from './prospectus.visible.js';
import { freeSlug } from './slug.js';
import { themeColumns } from './theme.queries.js';

/** Adds a theme after the council's others. */
export const addTheme = (
  context: Context,
  input: { actingFor: string; name: string; description: string },
): Promise<ThemeRow> =>
  inTransaction(context, async (tx) => {
    const { organisationId: councilId } = await actingFor(tx, context, input.actingFor);
    check(prospectusPolicies.addTheme, context.viewer, await councilFacts(tx, context, councilId));
    await lockCouncil(tx, councilId);
    await refuseTakenName(tx, councilId, input.name, null);
    const id = newId();
    await tx.query(
      `INSERT INTO theme (id, council_id, slug, name, description, position)
       SELECT $1, $2, $3, $4, $5, coalesce(max(position) + 1, 0) FROM theme WHERE council_id = $2`,
      [id, councilId, await freeSlug(tx, 'theme', councilId, input.name), input.name.trim(), input.description.trim()],
    );
    return themeTold(tx, context, id, councilId, 'add');
  });

/** Changes a theme's words. A name that stands in a published edition stays. */
export const updateTheme = (
  context: Context,
  input: { themeId: string; name: string; description: string },
): Promise<ThemeRow> =>
  inTransaction(context, async (tx) => {
    const id = idOf('Theme', input.themeId);
    const { values, param } = parameters([id]);
    const [theme] = await rowsIn<ThemeRow & { published: boolean }>(
      tx,
      `SELECT ${themeColumns}, EXISTS (SELECT 1 FROM policy_area_version v WHERE v.theme_id = t.id AND v.frozen_at IS NOT NULL) AS published
       FROM theme t WHERE t.id = $1 AND ${themeVisibleSql(context.viewer, 't', param)}`,
      values,
    );
    if (!theme) throw new NotFound('Theme');
    check(prospectusPolicies.updateTheme, context.viewer, await councilFacts(tx, context, theme.councilId));
    await lockCouncil(tx, theme.councilId);
    if (theme.published && theme.name !== input.name.trim())
      throw new Refused([
        `Areas were published under “${theme.name}”, so its name stays. Add a new theme and move the areas there.`,
      ]);
    await refuseTakenName(tx, theme.councilId, input.name, id);
    await tx.query('UPDATE theme SET name = $2, description = $3 WHERE id = $1', [
      id,
      input.name.trim(),
      input.description.trim(),
    ]);
    return themeTold(tx, context, id, theme.councilId, 'edit');
  });

async function refuseTakenName(tx: Tx, councilId: string, name: string, except: string | null): Promise<void> {
  const taken = await rowsIn(
    tx,
    'SELECT 1 FROM theme WHERE council_id = $1 AND lower(name) = lower($2) AND id IS DISTINCT FROM $3::uuid',
    [councilId, name.trim(), except],
  );
  if (taken.length > 0)
    throw new Invalid([{ path: 'input.name', message: `The council already has a theme called “${name.trim()}”.` }]);
}

async function themeTold(tx: Tx, context: Context, id: string, councilId: string, verb: string): Promise<ThemeRow> {
  await writeHistory(tx, context, {
    subjectKind: 'Theme',
    subjectId: id,
    verb,
    actingOrganisationId: councilId,
    visibility: 'parties',
  });
  const [theme] = await rowsIn<ThemeRow>(tx, `SELECT ${themeColumns} FROM theme t WHERE t.id = $1`, [id]);
  return theme!;
}
