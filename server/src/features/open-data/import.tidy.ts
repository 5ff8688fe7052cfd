import { rows } from '../../core/database/index.js';
import type { Base } from '../../core/http/index.js';
import type { JobKind } from '../../core/jobs/index.js';

/** SQL for whether a run `r` may still be seen and confirmed. An upload that nobody confirmed is kept for a day. */
export const isCurrentSql = `(r.state = 'done' OR r.started_at > statement_timestamp() - interval '1 day')`;

/** Uploads that nobody confirmed go with all that they hold; a run of the command line has no package and stays. */
export const tidyPreviews = (base: Base): JobKind => ({
  name: 'tidy-previews',
  cron: '41 3 * * *',
  run: async () => {
    await rows(base, `DELETE FROM import_run r WHERE package IS NOT NULL AND NOT ${isCurrentSql}`);
  },
});
