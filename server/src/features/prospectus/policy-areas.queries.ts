import type { Context } from '../../core/context.js';
import { idOf } from '../../core/ids/index.js';
import { parameters } from '../../core/nouns/index.js';
import { keysetPage, type ConnectionArgs, type KeysetColumn, type Page } from '../../core/pagination/index.js';
import { inForceSql, policyAreaColumns, policyAreaFrom, type PolicyAreaRow } from './policy-area.queries.js';
import { AreaSort, type AreaStage, type HelpWanted } from './prospectus.words.js';

export interface AreaFilter {
  council?: string;
  themeId?: string;
  stage?: AreaStage[];
  helpWanted?: HelpWanted[];
  text?: string;
  following?: boolean;
}

const orders: Record<AreaSort, KeysetColumn[]> = {
  [AreaSort.TITLE]: [
    { sql: 'lower(v.title)', type: 'text' },
    { sql: 'a.id', type: 'uuid' },
  ],
  [AreaSort.NEWEST]: [
    { sql: 'v.frozen_at', type: 'timestamptz', descending: true },
    { sql: 'a.id', type: 'uuid', descending: true },
  ],
};

/** All words of an area that a reader may search. */
const searchable = `to_tsvector('english', v.title || ' ' || v.context || ' ' || v.known || ' ' || coalesce((SELECT
  string_agg(q.text, ' ') FROM policy_question_version q WHERE q.area_version_id = v.id), ''))`;

/** Areas of editions in force that meet every given filter; members may also ask for those they follow, in force or not. */
export function policyAreas(
  context: Context,
  args: ConnectionArgs,
  filter: AreaFilter,
  sort: AreaSort,
): Promise<Page<PolicyAreaRow>> {
  const { values, param } = parameters();
  const where: string[] = [];
  if (filter.following)
    where.push(
      `EXISTS (SELECT 1 FROM area_follow f WHERE f.area_id = a.id AND f.member_id = ${param(context.viewer.memberId)})`,
    );
  else where.push(inForceSql('a'));
  if (filter.council) where.push(`council.slug = ${param(filter.council)}`);
  if (filter.themeId) where.push(`v.theme_id = ${param(idOf('Theme', filter.themeId))}`);
  if (filter.stage?.length) where.push(`v.stage = ANY(${param(filter.stage)}::text[])`);
  if (filter.helpWanted?.length) where.push(`v.help_wanted && ${param(filter.helpWanted)}::text[]`);
  const text = filter.text?.trim();
  if (text)
    where.push(
      `(${searchable} @@ websearch_to_tsquery('english', ${param(text)}) OR v.title ILIKE ${param(`%${text.replaceAll(/[\\%_]/g, '\\$&')}%`)})`,
    );
  return keysetPage<PolicyAreaRow>(context, args, {
    select: policyAreaColumns,
    from: policyAreaFrom,
    where,
    values,
    order: orders[sort],
  });
}
