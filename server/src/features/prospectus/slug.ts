import { rowsIn, type Tx } from '../../core/database/index.js';

/** A page address made of a title: lower case, words joined by hyphens. */
export const slugOf = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '') || 'untitled';

/** Addresses that pages of their own have under a council's Prospectus. */
const TAKEN = ['edit', 'editions', 'compare', 'archive', 'follow'];

/** The title's slug, or the first numbered one that is free within the council. `except` is the record that may keep it. */
export async function freeSlug(
  tx: Tx,
  table: 'policy_area' | 'theme',
  councilId: string,
  title: string,
  except: string | null = null,
): Promise<string> {
  const slug = slugOf(title);
  const rows = await rowsIn<{ slug: string }>(
    tx,
    `SELECT slug FROM ${table} WHERE council_id = $1 AND (slug = $2 OR slug LIKE $2 || '-%') AND id IS DISTINCT FROM $3::uuid`,
    [councilId, slug, except],
  );
  const taken = new Set([...TAKEN, ...rows.map((row) => row.slug)]);
  let free = slug;
  for (let number = 2; taken.has(free); number += 1) free = `${slug}-${number}`;
  return free;
}
