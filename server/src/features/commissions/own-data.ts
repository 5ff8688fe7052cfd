import { rows } from '../../core/database/index.js';
import type { OwnDataPart } from '../../core/own-data.js';

/** What this feature holds about a member, beside the questions that they asked. */
export const commissionOwnData: readonly OwnDataPart[] = [
  {
    section: 'followedCommissions',
    collect: (context, id) =>
      rows(
        context,
        `SELECT c.reference, c.title, f.followed_at FROM commission_follow f JOIN commission c ON c.id = f.commission_id
         WHERE f.member_id = $1 ORDER BY f.followed_at, c.id`,
        [id],
      ),
  },
  {
    section: 'panels',
    collect: (context, id) =>
      rows(
        context,
        `SELECT c.reference, c.title, p.removed_at FROM panel_member p JOIN commission c ON c.id = p.commission_id
         WHERE p.member_id = $1 ORDER BY p.id`,
        [id],
      ),
  },
  {
    section: 'commissionsDrafted',
    collect: (context, id) =>
      rows(
        context,
        `SELECT c.reference, c.title, c.created_at FROM commission c WHERE c.created_by = $1 ORDER BY c.created_at, c.id`,
        [id],
      ),
  },
  {
    section: 'commissionVersionsPublished',
    collect: (context, id) =>
      rows(
        context,
        `SELECT c.reference, v.number, v.published_at FROM commission_version v JOIN commission c ON c.id = v.commission_id
         WHERE v.published_by = $1 ORDER BY v.published_at, c.id`,
        [id],
      ),
  },
];
