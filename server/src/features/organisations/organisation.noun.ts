import type { Noun } from '../../core/nouns/index.js';
import { leaveAll, soleAdministratorOf } from './closing.js';
import { actorVisibleSql } from './membership.visible.js';
import { organisationsById } from './organisation.queries.js';

export const organisationNoun: Noun = {
  kind: 'Organisation',
  table: 'organisation',
  visibleSql: () => 'TRUE',
  load: organisationsById,
  titleSql: (row) => ({ title: `${row}.name`, url: `'/organisations/' || ${row}.slug` }),
  actorVisibleSql,
  onMemberClosing: async (tx, actor, memberId) => {
    const blockers = await soleAdministratorOf(tx, memberId);
    if (blockers.length === 0) await leaveAll(tx, actor, memberId);
    return blockers;
  },
};
