import type { Context } from '../../core/context.js';
import { loadEntries } from './area-version.queries.js';
import { readsTheSame } from './edition-diff.js';
import { loadEditionOf, type EditionRow } from './edition.queries.js';
import { publishBlockers } from './edition.rules.js';
import { EditionState } from './prospectus.words.js';

/** What stands between a draft and its publication: the same rules that publishing runs. */
export async function draftBlockers(context: Context, edition: EditionRow): Promise<string[]> {
  if (edition.state !== EditionState.DRAFT) return [];
  const inForce = await loadEditionOf(context, edition.councilId, 'published');
  const entries = await loadEntries(context, edition.id);
  const same =
    inForce !== null &&
    readsTheSame(
      { ...inForce, entries: await loadEntries(context, inForce.id) },
      { title: edition.title, introduction: edition.introduction, entries },
    );
  return publishBlockers({ title: edition.title, areas: entries, sameAs: same ? inForce.number : null });
}
