import type { Context } from '../context.js';
import { rows } from '../database/index.js';
import { parameters, type Noun, type NounTitle } from './noun.js';

interface Named extends NounTitle {
  kind: string;
}

/**
 * What to call records of any kinds and where their pages are, as far as the viewer may see them: one statement a
 * request, however many kinds there are.
 */
export const loadTitle = (
  context: Context,
  nouns: readonly Noun[],
  kind: string,
  id: string,
): Promise<NounTitle | null> =>
  context.loaders.get<NounTitle>('title', (keys) => titlesOf(context, nouns, keys)).load(`${kind}:${id}`);

async function titlesOf(
  context: Context,
  nouns: readonly Noun[],
  keys: readonly string[],
): Promise<Map<string, Named>> {
  const { values, param } = parameters();
  const parts = nouns.flatMap((noun) => {
    const ids = keys.filter((key) => key.startsWith(`${noun.kind}:`)).map((key) => key.slice(noun.kind.length + 1));
    if (ids.length === 0) return [];
    const { title, url } = noun.titleSql('r');
    return `SELECT '${noun.kind}' AS kind, r.id, ${title} AS title, ${url} AS url FROM ${noun.table} r
      WHERE r.id = ANY(${param(ids)}::uuid[]) AND ${noun.visibleSql(context.viewer, 'r', param)}`;
  });
  const found = parts.length > 0 ? await rows<Named>(context, parts.join(' UNION ALL '), values) : [];
  return new Map(found.map((one) => [`${one.kind}:${one.id}`, one]));
}
