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
];
