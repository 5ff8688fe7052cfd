import type { DataSource } from 'typeorm';
import { rows } from '../database/index.js';
import type { JobKind } from '../jobs/index.js';

/** Removes files that were uploaded more than a day ago and attached to nothing. */
export const removeUnattachedFiles = (source: { readonly db: DataSource }): JobKind => ({
  name: 'remove-unattached-files',
  cron: '17 * * * *',
  run: async () =>
    void (await rows(
      source,
      `DELETE FROM file WHERE owner_kind IS NULL AND created_at < statement_timestamp() - interval '1 day'`,
    )),
});
