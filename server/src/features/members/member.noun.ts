import type { Noun } from '../../core/nouns/index.js';
import { membersById } from './member.queries.js';

export const memberNoun: Noun = {
  kind: 'Member',
  table: 'member',
  visibleSql: () => 'TRUE',
  load: membersById,
  titles: async (context, ids) =>
    [...(await membersById(context, ids)).values()].map((m) => ({ id: m.id, title: m.name, url: `/members/${m.id}` })),
};
