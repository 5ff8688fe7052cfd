import type { Context } from '../../core/context.js';
import { rows } from '../../core/database/index.js';
import { groupedBy, keyedBy } from '../../core/loaders/index.js';
import { parameters } from '../../core/nouns/index.js';
import type { ThemeRow } from './area-version.queries.js';
import { themeVisibleSql } from './prospectus.visible.js';

/** Columns of a theme: `t`. */
export const themeColumns = `t.id, t.council_id AS "councilId", t.slug, t.name, t.description, t.position`;

async function themesWhere(context: Context, condition: string, ids: readonly string[]): Promise<ThemeRow[]> {
  const { values, param } = parameters([ids]);
  return rows<ThemeRow>(
    context,
    `SELECT ${themeColumns} FROM theme t WHERE ${condition} AND ${themeVisibleSql(context.viewer, 't', param)}
     ORDER BY t.position, t.name`,
    values,
  );
}

export const themesById = async (context: Context, ids: readonly string[]): Promise<Map<string, ThemeRow>> =>
  keyedBy(await themesWhere(context, 't.id = ANY($1::uuid[])', ids), (theme) => theme.id);

/** The themes of a council in their order. */
export const loadThemesOf = async (context: Context, councilId: string): Promise<ThemeRow[]> =>
  (await context.loaders
    .get<ThemeRow[]>('themesOf', async (ids) =>
      groupedBy(await themesWhere(context, 't.council_id = ANY($1::uuid[])', ids), (theme) => theme.councilId),
    )
    .load(councilId)) ?? [];
