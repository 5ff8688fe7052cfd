import type { Noun } from '../../core/nouns/index.js';
import { councilPageSql } from './council-page.js';
import { policyAreasById } from './policy-area.queries.js';
import { areaVisibleSql } from './prospectus.visible.js';

export const policyAreaNoun: Noun = {
  kind: 'PolicyArea',
  table: 'policy_area',
  visibleSql: (_viewer, row) => areaVisibleSql(row),
  load: policyAreasById,
  titleSql: (row) => ({
    title: `(SELECT v.title FROM policy_area_version v WHERE v.id = ${row}.published_version_id)`,
    url: `${councilPageSql(row)} || '/' || ${row}.slug`,
  }),
  onMemberClosing: async (tx, _actor, memberId) => {
    await tx.query('DELETE FROM area_follow WHERE member_id = $1', [memberId]);
    return [];
  },
};
