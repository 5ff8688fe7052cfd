import type { Noun } from '../../core/nouns/index.js';
import { bidsById } from './bid.queries.js';
import { bidVisibleSql } from './bid.visible.js';
import { bidsThatNeed } from './closing.js';

export const bidNoun: Noun = {
  kind: 'Bid',
  table: 'bid',
  visibleSql: bidVisibleSql,
  load: bidsById,
  titleSql: (row) => ({
    title: `'Bid for ' || (SELECT c.title FROM commission c WHERE c.id = ${row}.commission_id)`,
    url: `'/bids/' || ${row}.id`,
  }),
  onMemberClosing: (tx, _actor, memberId) => bidsThatNeed(tx, memberId),
};
