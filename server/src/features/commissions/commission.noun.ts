import type { Noun } from '../../core/nouns/index.js';
import { dutiesOf } from './closing.js';
import { commissionsById } from './commission.queries.js';
import { commissionVisibleSql } from './commission.visible.js';

export const commissionNoun: Noun = {
  kind: 'Commission',
  table: 'commission',
  visibleSql: commissionVisibleSql,
  load: commissionsById,
  titleSql: (row) => ({ title: `${row}.title`, url: `'/commissions/' || coalesce(${row}.reference, ${row}.id::text)` }),
  onMemberClosing: (tx, _actor, memberId) => dutiesOf(tx, memberId),
};
