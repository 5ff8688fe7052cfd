import { rows } from '../../core/database/index.js';
import type { Noun } from '../../core/nouns/index.js';
import { themeVisibleSql } from './prospectus.visible.js';
import { themesById } from './theme.queries.js';

export const themeNoun: Noun = {
  kind: 'Theme',
  table: 'theme',
  visibleSql: themeVisibleSql,
  load: themesById,
  titles: async (context, ids) => {
    const themes = [...(await themesById(context, ids)).values()];
    const councils = await rows<{ id: string; slug: string }>(
      context,
      'SELECT id, slug FROM organisation WHERE id = ANY($1::uuid[])',
      [themes.map((theme) => theme.councilId)],
    );
    const slugs = new Map(councils.map((council) => [council.id, council.slug]));
    return themes.map((theme) => ({
      id: theme.id,
      title: theme.name,
      url: `/prospectus/${slugs.get(theme.councilId) ?? ''}#${theme.slug}`,
    }));
  },
};
