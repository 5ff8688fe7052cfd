import type { Noun } from '../../core/nouns/index.js';
import { councilPageSql } from './council-page.js';
import { themeVisibleSql } from './prospectus.visible.js';
import { themesById } from './theme.queries.js';

export const themeNoun: Noun = {
  kind: 'Theme',
  table: 'theme',
  visibleSql: themeVisibleSql,
  load: themesById,
  titleSql: (row) => ({ title: `${row}.name`, url: `${councilPageSql(row)} || '#' || ${row}.slug` }),
};
