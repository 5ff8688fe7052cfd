import { rows } from '../../core/database/index.js';
import type { Noun } from '../../core/nouns/index.js';
import { awardsById } from './award.queries.js';

export const awardNoun: Noun = {
  kind: 'Award',
  table: 'award',
  // A row is written when the award is published, never before.
  visibleSql: () => 'TRUE',
  load: awardsById,
  titles: (context, ids) =>
    rows(
      context,
      `SELECT a.id, 'Award of ' || c.title AS title, '/commissions/' || c.reference || '/result' AS url
       FROM award a JOIN commission c ON c.id = a.commission_id WHERE a.id = ANY($1::uuid[])`,
      [ids],
    ),
};
