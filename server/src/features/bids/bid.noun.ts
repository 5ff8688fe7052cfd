import { rows } from '../../core/database/index.js';
import type { Noun } from '../../core/nouns/index.js';
import { bidsById } from './bid.queries.js';
import { bidVisibleSql } from './bid.visible.js';
import { bidsThatNeed } from './closing.js';

export const bidNoun: Noun = {
  kind: 'Bid',
  table: 'bid',
  visibleSql: bidVisibleSql,
  load: bidsById,
  titles: async (context, ids) => {
    const visible = [...(await bidsById(context, ids)).keys()];
    return rows(
      context,
      `SELECT b.id, 'Bid for ' || c.title AS title, '/bids/' || b.id AS url
       FROM bid b JOIN commission c ON c.id = b.commission_id WHERE b.id = ANY($1::uuid[])`,
      [visible],
    );
  },
  onMemberClosing: (tx, _actor, memberId) => bidsThatNeed(tx, memberId),
};
