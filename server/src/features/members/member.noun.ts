import type { Noun } from '../../core/nouns/index.js';
import { rowsIn } from '../../core/database/index.js';
import { membersById } from './member.queries.js';
import { memberVisibleSql } from './member.visible.js';

export const memberNoun: Noun = {
  kind: 'Member',
  table: 'member',
  visibleSql: memberVisibleSql,
  load: membersById,
  titles: async (context, ids) =>
    [...(await membersById(context, ids)).values()].map((m) => ({ id: m.id, title: m.name, url: `/members/${m.id}` })),
  onMemberClosing: async (tx, _actor, memberId) => {
    const [last] = await rowsIn<{ last: boolean }>(
      tx,
      `SELECT m.is_administrator AND NOT EXISTS (SELECT 1 FROM member other
         WHERE other.is_administrator AND other.closed_at IS NULL AND other.id <> m.id) AS last
       FROM member m WHERE m.id = $1`,
      [memberId],
    );
    return last?.last
      ? ['You are the only administrator of this platform. Make somebody else administrator first, with npm run admin.']
      : [];
  },
};
