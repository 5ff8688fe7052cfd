import type { Noun } from '../../core/nouns/index.js';
import { policyAreasById } from './policy-area.queries.js';

export const policyAreaNoun: Noun = {
  kind: 'PolicyArea',
  table: 'policy_area',
  visibleSql: (_viewer, row) => `${row}.published_version_id IS NOT NULL`,
  load: policyAreasById,
  titles: async (context, ids) =>
    [...(await policyAreasById(context, ids)).values()].map((a) => ({
      id: a.id,
      title: a.title,
      url: `/prospectus/${a.councilSlug}/${a.slug}`,
    })),
};
