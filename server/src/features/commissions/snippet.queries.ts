import type { Context } from '../../core/context.js';
import { rowsPlannedAnew } from '../../core/database/index.js';
import { keyedBy } from '../../core/loaders/index.js';
import { searchSql } from './list.filter.js';

/** Characters that no text holds, so that what the writer typed can be escaped around them. */
const [START, STOP] = ['\u0002', '\u0003'];

/** Where the commission `c` speaks of what is searched for. */
export const headlineSql = (search: string): string =>
  `ts_headline('pg_catalog.english', c.summary || ' ' || left(c.brief, 20000), ${search},
    'StartSel=${START}, StopSel=${STOP}, MaxFragments=2, MaxWords=24, MinWords=10, FragmentDelimiter=" … "')`;

const SNIPPETS = `SELECT c.id, ${headlineSql(searchSql('$2'))} AS text FROM commission c WHERE c.id = ANY($1::uuid[])`;

/** Where the words were found, as HTML: text escaped, matches in <mark>. Read for the rows of one page alone. */
export async function snippetOf(context: Context, id: string, text: string): Promise<string | null> {
  const found = await context.loaders
    .get<{ id: string; text: string }>(`snippet:${text}`, async (ids) =>
      keyedBy(await rowsPlannedAnew<{ id: string; text: string }>(context, SNIPPETS, [ids, text]), (row) => row.id),
    )
    .load(id);
  return found && marked(found.text);
}

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const marked = (text: string): string =>
  text
    .replace(/[&<>"']/g, (character) => ESCAPED[character] ?? character)
    .replaceAll(START, '<mark>')
    .replaceAll(STOP, '</mark>');
