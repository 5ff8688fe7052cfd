import type { Noun } from '../../core/nouns/index.js';
import { awardsById } from './award.queries.js';

export const awardNoun: Noun = {
  kind: 'Award',
  table: 'award',
  // A row is written when the award is published, never before.
  visibleSql: () => 'TRUE',
  load: awardsById,
  titleSql: (row) => ({
    title: `'Award of ' || (SELECT c.title FROM commission c WHERE c.id = ${row}.commission_id)`,
    url: `(SELECT '/commissions/' || c.reference || '/result' FROM commission c WHERE c.id = ${row}.commission_id)`,
  }),
};
