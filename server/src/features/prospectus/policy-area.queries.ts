import type { Context } from '../../core/context.js';
import { rows } from '../../core/database/index.js';
import { groupedBy, keyedBy } from '../../core/loaders/index.js';
import { areaVisibleSql } from './prospectus.visible.js';

export interface PolicyAreaRow {
  id: string;
  slug: string;
  title: string;
  councilId: string;
  councilSlug: string;
  themeId: string;
  /** The version last published. */
  versionId: string;
  /** Whether the edition in force contains it. */
  inForce: boolean;
}

/** SQL: the edition in force of its council contains the area. `row` is the alias of the area. */
export const inForceSql = (row: string): string =>
  `EXISTS (SELECT 1 FROM edition_entry held JOIN prospectus_edition current ON current.id = held.edition_id
    WHERE held.area_id = ${row}.id AND current.state = 'published')`;

/** Columns of a published area: `a` the area, `v` the version last published, `council` its organisation. */
export const policyAreaColumns = `a.id, a.slug, v.title, a.council_id AS "councilId", council.slug AS "councilSlug",
  v.theme_id AS "themeId", v.id AS "versionId", ${inForceSql('a')} AS "inForce"`;
export const policyAreaFrom = `policy_area a JOIN policy_area_version v ON v.id = a.published_version_id
  JOIN organisation council ON council.id = a.council_id`;

/** Published areas by id. */
export const policyAreasById = async (context: Context, ids: readonly string[]): Promise<Map<string, PolicyAreaRow>> =>
  keyedBy(
    await rows<PolicyAreaRow>(
      context,
      `SELECT ${policyAreaColumns} FROM ${policyAreaFrom} WHERE a.id = ANY($1::uuid[]) AND ${areaVisibleSql('a')}`,
      [ids],
    ),
    (area) => area.id,
  );

/** One published area, batched with the others of this request. */
export const loadPolicyArea = (context: Context, id: string): Promise<PolicyAreaRow | null> =>
  context.loaders.get<PolicyAreaRow>('policyArea', (ids) => policyAreasById(context, ids)).load(id);

/** One published area by its page address. */
export async function policyAreaBySlug(context: Context, council: string, slug: string): Promise<PolicyAreaRow | null> {
  const [area] = await rows<PolicyAreaRow>(
    context,
    `SELECT ${policyAreaColumns} FROM ${policyAreaFrom} WHERE council.slug = $1 AND a.slug = $2 AND ${areaVisibleSql('a')}`,
    [council, slug],
  );
  return area ?? null;
}

/** Where an area stood: a published edition and the version it pointed at. */
export interface AppearanceRow {
  areaId: string;
  editionId: string;
  versionId: string;
}

/** The published editions an area appeared in, newest first. */
export const loadAppearances = async (context: Context, areaId: string): Promise<AppearanceRow[]> =>
  (await context.loaders
    .get<AppearanceRow[]>('areaAppearances', async (ids) =>
      groupedBy(
        await rows<AppearanceRow>(
          context,
          `SELECT ee.area_id AS "areaId", e.id AS "editionId", ee.area_version_id AS "versionId"
           FROM edition_entry ee JOIN prospectus_edition e ON e.id = ee.edition_id
           WHERE ee.area_id = ANY($1::uuid[]) AND e.state <> 'draft' ORDER BY e.number DESC`,
          [ids],
        ),
        (appearance) => appearance.areaId,
      ),
    )
    .load(areaId)) ?? [];
