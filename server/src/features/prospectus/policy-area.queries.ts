import type { Context } from '../../core/context.js';
import { rows } from '../../core/database/index.js';
import { keyedBy } from '../../core/loaders/index.js';

export interface PolicyAreaRow {
  id: string;
  slug: string;
  title: string;
  councilId: string;
  councilSlug: string;
  themeId: string;
}

/** Columns of a published area: `a` the area, `v` the version in force, `council` its organisation. */
export const policyAreaColumns = `a.id, a.slug, v.title, a.council_id AS "councilId", council.slug AS "councilSlug", v.theme_id AS "themeId"`;
export const policyAreaFrom = `policy_area a JOIN policy_area_version v ON v.id = a.published_version_id
  JOIN organisation council ON council.id = a.council_id`;

/** Published areas by id. */
export const policyAreasById = async (context: Context, ids: readonly string[]): Promise<Map<string, PolicyAreaRow>> =>
  keyedBy(
    await rows<PolicyAreaRow>(
      context,
      `SELECT ${policyAreaColumns} FROM ${policyAreaFrom} WHERE a.id = ANY($1::uuid[])`,
      [ids],
    ),
    (area) => area.id,
  );

/** One published area, batched with the others of this request. */
export const loadPolicyArea = (context: Context, id: string): Promise<PolicyAreaRow | null> =>
  context.loaders.get<PolicyAreaRow>('policyArea', (ids) => policyAreasById(context, ids)).load(id);
