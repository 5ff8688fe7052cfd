import { rows } from '../../core/database/index.js';
import type { OwnDataPart } from '../../core/own-data.js';

/** Imports that a member looked through or carried out. */
export const openDataOwnData: readonly OwnDataPart[] = [
  {
    section: 'imports',
    collect: (context, id) =>
      rows(
        context,
        `SELECT o.name AS council, r.publisher, r.state, r.imported, r.updated, r.skipped, r.refused, r.started_at,
           r.finished_at
         FROM import_run r LEFT JOIN organisation o ON o.id = r.council_id WHERE r.member_id = $1
         ORDER BY r.started_at, r.id`,
        [id],
      ),
  },
];
