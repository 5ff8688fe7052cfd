import type { Noun } from '../../core/nouns/index.js';
import { editionsById } from './edition.queries.js';
import { editionVisibleSql } from './prospectus.visible.js';

export const editionNoun: Noun = {
  kind: 'ProspectusEdition',
  table: 'prospectus_edition',
  visibleSql: editionVisibleSql,
  load: editionsById,
  titles: async (context, ids) =>
    [...(await editionsById(context, ids)).values()].map((edition) => ({
      id: edition.id,
      title: `${edition.title}, ${edition.councilName}`,
      url: `/prospectus/${edition.councilSlug}/editions/${edition.number}`,
    })),
};
