import { rowsIn, type Tx } from '../../core/database/index.js';

/** An area as it counts at this moment, for features above that act on it. */
export interface AreaInForce {
  id: string;
  slug: string;
  title: string;
  stage: string;
}

/**
 * The area when the edition in force of this council holds it, else null: not published, left out since, or another
 * council's. Read in the transaction that acts on it.
 */
export async function areaInForce(tx: Tx, councilId: string, areaId: string): Promise<AreaInForce | null> {
  const [area] = await rowsIn<AreaInForce>(
    tx,
    `SELECT a.id, a.slug, v.title, v.stage FROM prospectus_edition e
     JOIN edition_entry ee ON ee.edition_id = e.id AND ee.area_id = $2
     JOIN policy_area a ON a.id = ee.area_id JOIN policy_area_version v ON v.id = ee.area_version_id
     WHERE e.council_id = $1 AND e.state = 'published'`,
    [councilId, areaId],
  );
  return area ?? null;
}
