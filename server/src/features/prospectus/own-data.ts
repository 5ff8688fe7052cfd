import { rows } from '../../core/database/index.js';
import type { OwnDataPart } from '../../core/own-data.js';

/** What this feature holds about a member. */
export const prospectusOwnData: readonly OwnDataPart[] = [
  {
    section: 'followedAreas',
    collect: (context, id) =>
      rows(
        context,
        `SELECT a.slug, f.created_at FROM area_follow f JOIN policy_area a ON a.id = f.area_id
         WHERE f.member_id = $1 ORDER BY f.created_at, a.id`,
        [id],
      ),
  },
  {
    section: 'editionsStarted',
    collect: (context, id) =>
      rows(
        context,
        `SELECT o.name AS council, e.number, e.state, e.created_at FROM prospectus_edition e
         JOIN organisation o ON o.id = e.council_id WHERE e.created_by = $1 ORDER BY e.created_at, e.id`,
        [id],
      ),
  },
  {
    section: 'areasWritten',
    collect: (context, id) =>
      rows(
        context,
        `SELECT a.slug, v.title, v.created_at FROM policy_area_version v JOIN policy_area a ON a.id = v.area_id
         WHERE v.created_by = $1 ORDER BY v.created_at, v.id`,
        [id],
      ),
  },
  {
    section: 'areasChangedInEditions',
    collect: (context, id) =>
      rows(
        context,
        `SELECT a.slug, e.number AS edition FROM edition_entry n JOIN prospectus_edition e ON e.id = n.edition_id
         JOIN policy_area a ON a.id = n.area_id WHERE n.changed_by = $1 ORDER BY e.number, a.slug`,
        [id],
      ),
  },
];
