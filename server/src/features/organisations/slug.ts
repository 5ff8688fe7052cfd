import { rowsIn, type Tx } from '../../core/database/index.js';
import { slugFaults } from './organisation.rules.js';

/** A name as a page address: small letters, digits and hyphens. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');

/** Lets one transaction at a time give out page addresses. Take it before looking which are free. */
export const lockSlugs = (tx: Tx): Promise<unknown> =>
  tx.query(`SELECT pg_advisory_xact_lock(hashtext('organisation-slug'))`);

/** Whether an address is, or ever was, another organisation's. */
export async function isSlugTaken(tx: Tx, slug: string, organisationId: string | null): Promise<boolean> {
  const found = await rowsIn(
    tx,
    `SELECT id FROM organisation WHERE slug = $1 AND id IS DISTINCT FROM $2::uuid
     UNION ALL SELECT organisation_id FROM organisation_former_slug WHERE slug = $1 AND organisation_id IS DISTINCT FROM $2::uuid`,
    [slug, organisationId],
  );
  return found.length > 0;
}

/** A free page address made from a name, with a number behind it where the plain one is taken. */
export async function freeSlug(tx: Tx, name: string): Promise<string> {
  await lockSlugs(tx);
  const plain = slugOf(name);
  const base = slugFaults(plain).length === 0 ? plain : `organisation-${plain || '1'}`;
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? base : `${base}-${n}`;
    if (!(await isSlugTaken(tx, slug, null))) return slug;
  }
}
