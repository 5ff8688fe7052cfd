import type { DataSource } from 'typeorm';
import { rows } from '../../core/database/index.js';

/** What to say of an imported notice for which no release is given here; null when there is none. */
export async function publishedElsewhere(
  source: { readonly db: DataSource },
  reference: string,
): Promise<string | null> {
  const [notice] = await rows<{ ocid: string; name: string; url: string | null }>(
    source,
    `SELECT ocid, source_name AS name, source_url AS url FROM commission
     WHERE origin = 'imported' AND lower(reference) = lower($1)`,
    [reference],
  );
  if (!notice) return null;
  const place = notice.url ? ` at ${notice.url}` : '';
  return `A release here for ${notice.ocid}, which ${notice.name} publishes${place} and which stays with it,`;
}
