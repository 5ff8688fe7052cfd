import type { Noun } from '../../core/nouns/index.js';
import { policyAreasById } from './policy-area.queries.js';
import { areaVisibleSql } from './prospectus.visible.js';

export const policyAreaNoun: Noun = {
  kind: 'PolicyArea',
  table: 'policy_area',
  visibleSql: (_viewer, row) => areaVisibleSql(row),
  load: policyAreasById,
  titles: async (context, ids) =>
    [...(await policyAreasById(context, ids)).values()].map((a) => ({
      id: a.id,
      title: a.title,
      url: `/prospectus/${a.councilSlug}/${a.slug}`,
    })),
  onMemberClosing: async (tx, _actor, memberId) => {
    await tx.query('DELETE FROM area_follow WHERE member_id = $1', [memberId]);
    return [];
  },
};
