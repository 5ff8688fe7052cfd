import type { Noun } from '../../core/nouns/index.js';
import { accountBlockers } from './closing.js';
import { membersById } from './member.queries.js';
import { memberVisibleSql } from './member.visible.js';

export const memberNoun: Noun = {
  kind: 'Member',
  table: 'member',
  visibleSql: memberVisibleSql,
  load: membersById,
  titleSql: (row) => ({ title: `${row}.name`, url: `'/members/' || ${row}.id` }),
  onMemberClosing: (tx, _actor, memberId) => accountBlockers(tx, memberId),
};
