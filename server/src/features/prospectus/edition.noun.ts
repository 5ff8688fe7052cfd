import type { Noun } from '../../core/nouns/index.js';
import { councilPageSql } from './council-page.js';
import { editionsById } from './edition.queries.js';
import { editionVisibleSql } from './prospectus.visible.js';

export const editionNoun: Noun = {
  kind: 'ProspectusEdition',
  table: 'prospectus_edition',
  visibleSql: editionVisibleSql,
  load: editionsById,
  titleSql: (row) => ({
    title: `${row}.title || ', ' || (SELECT o.name FROM organisation o WHERE o.id = ${row}.council_id)`,
    url: `${councilPageSql(row)} || '/editions/' || ${row}.number`,
  }),
};
