import type { Noun } from '../../core/nouns/index.js';
import { dutiesOf } from './closing.js';
import { commissionsById } from './commission.queries.js';
import { commissionVisibleSql } from './commission.visible.js';

export const commissionNoun: Noun = {
  kind: 'Commission',
  table: 'commission',
  visibleSql: commissionVisibleSql,
  load: commissionsById,
  titles: async (context, ids) =>
    [...(await commissionsById(context, ids)).values()].map((c) => ({
      id: c.id,
      title: c.title,
      url: `/commissions/${c.reference ?? c.id}`,
    })),
  onMemberClosing: (tx, _actor, memberId) => dutiesOf(tx, memberId),
};
