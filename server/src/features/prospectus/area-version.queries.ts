import type { Context } from '../../core/context.js';
import { rows } from '../../core/database/index.js';
import { groupedBy, keyedBy } from '../../core/loaders/index.js';
import type { AreaStage, HelpWanted } from './prospectus.words.js';

export interface ThemeRow {
  id: string;
  councilId: string;
  slug: string;
  name: string;
  description: string;
  position: number;
}

export interface QuestionRow {
  id: string;
  text: string;
}

/** The words of one area, and where they stand. */
export interface AreaVersionRow {
  id: string;
  areaId: string;
  slug: string;
  councilId: string;
  number: number;
  title: string;
  context: string;
  known: string;
  helpWanted: HelpWanted[];
  contactRole: string;
  budgetMin: string | null;
  budgetMax: string | null;
  currency: string;
  budgetIncludesVat: boolean;
  stage: AreaStage;
  theme: ThemeRow | null;
  questions: QuestionRow[];
  frozenAt: Date | null;
  /** Null until the area was first published. */
  publishedVersionId: string | null;
}

/** An area as one edition has it. `revision` counts its saves in a draft. */
export interface EntryRow extends AreaVersionRow {
  editionId: string;
  position: number;
  revision: number;
}

/** Columns of a version: `v` the version, `a` its area, `t` its theme. */
export const versionColumns = `v.id, v.area_id AS "areaId", a.slug, a.council_id AS "councilId", v.number, v.title, v.context,
  v.known, v.help_wanted AS "helpWanted", v.contact_role AS "contactRole", v.budget_min AS "budgetMin",
  v.budget_max AS "budgetMax", v.currency, v.budget_includes_vat AS "budgetIncludesVat", v.stage, v.frozen_at AS "frozenAt",
  a.published_version_id AS "publishedVersionId",
  CASE WHEN t.id IS NULL THEN NULL ELSE jsonb_build_object('id', t.id, 'councilId', t.council_id, 'slug', t.slug,
    'name', t.name, 'description', t.description, 'position', t.position) END AS theme,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', q.question_id, 'text', q.text) ORDER BY q.position)
    FROM policy_question_version q WHERE q.area_version_id = v.id), '[]') AS questions`;

export const versionFrom = `policy_area_version v JOIN policy_area a ON a.id = v.area_id LEFT JOIN theme t ON t.id = v.theme_id`;

/** The areas of editions in their order, as SQL over the ids of editions in $1. */
export const entriesSql = `SELECT ${versionColumns}, ee.edition_id AS "editionId", ee.position, ee.revision
  FROM edition_entry ee JOIN policy_area_version v ON v.id = ee.area_version_id
  JOIN policy_area a ON a.id = v.area_id LEFT JOIN theme t ON t.id = v.theme_id
  WHERE ee.edition_id = ANY($1::uuid[]) ORDER BY ee.position, v.id`;

/** Versions by id. The caller has checked that the viewer may see what points at them. */
export const loadVersion = (context: Context, id: string): Promise<AreaVersionRow | null> =>
  context.loaders
    .get<AreaVersionRow>('areaVersion', async (ids) =>
      keyedBy(
        await rows<AreaVersionRow>(
          context,
          `SELECT ${versionColumns} FROM ${versionFrom} WHERE v.id = ANY($1::uuid[])`,
          [ids],
        ),
        (version) => version.id,
      ),
    )
    .load(id);

/** The areas of an edition in their order. The caller has checked that the viewer may see the edition. */
export const loadEntries = async (context: Context, editionId: string): Promise<EntryRow[]> =>
  (await context.loaders
    .get<EntryRow[]>('editionEntries', async (ids) =>
      groupedBy(await rows<EntryRow>(context, entriesSql, [ids]), (entry) => entry.editionId),
    )
    .load(editionId)) ?? [];
