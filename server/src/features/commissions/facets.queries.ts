import type { Context } from '../../core/context.js';
import { rowsPlannedAnew } from '../../core/database/index.js';
import { toGlobalId } from '../../core/ids/index.js';
import { effectiveState } from '../../core/lifecycle/index.js';
import { parameters } from '../../core/nouns/index.js';
import { commissionLifecycle } from './commission.lifecycle.js';
import { filterSql, type FilterSql } from './list.filter.js';
import type { CommissionFilter } from './list.inputs.js';

type FacetName = 'states' | 'kinds' | 'origins' | 'themes' | 'areas' | 'councils';

interface FacetRow {
  facet: FacetName;
  value: string;
  label: string;
  count: number;
}

const COUNCIL = 'JOIN organisation o ON o.id = c.council_id';
const AREA = `JOIN policy_area a ON a.id = c.area_id JOIN policy_area_version v ON v.id = a.published_version_id`;
const THEME = `${AREA} JOIN theme t ON t.id = v.theme_id`;

/** Value and label of each filter on the commission `c`, and what must be joined for them. */
const FACETS: readonly { name: FacetName; value: string; label: string; joins?: string }[] = [
  { name: 'states', value: effectiveState(commissionLifecycle, 'c'), label: `''` },
  { name: 'kinds', value: 'c.kind', label: `''` },
  { name: 'origins', value: 'c.origin', label: `''` },
  { name: 'themes', value: 't.slug', label: 'min(t.name)', joins: THEME },
  { name: 'areas', value: 'a.id::text', label: 'min(v.title)', joins: AREA },
  { name: 'councils', value: 'o.slug', label: 'min(o.name)', joins: COUNCIL },
];

/** Counts per filter in one statement. Each count leaves out its own filter and keeps all others. */
export async function commissionFacets(
  context: Context,
  filter: CommissionFilter,
): Promise<Record<FacetName, FacetRow[]>> {
  const { values, param } = parameters();
  const conditions = filterSql(context.viewer, filter, param);
  const found = await rowsPlannedAnew<FacetRow>(
    context,
    `WITH narrowed AS MATERIALIZED (
       SELECT ${effectiveState(commissionLifecycle, 'c')} AS state, 'infinity'::timestamptz AS bids_close_at,
         c.kind, c.origin, c.council_id, c.area_id, count(*) AS n
       FROM commission c WHERE ${conditions.base.join(' AND ')} GROUP BY 1, 3, 4, 5, 6)
     ${FACETS.map((facet) => countsOf(facet, conditions)).join(' UNION ALL ')}`,
    values,
  );
  const of = (name: FacetName): FacetRow[] => found.filter((row) => row.facet === name);
  const ofEnum = (name: FacetName): FacetRow[] =>
    of(name).map((row) => ({ ...row, value: row.value.toUpperCase(), label: sentence(row.value) }));
  return {
    states: ofEnum('states'),
    kinds: ofEnum('kinds'),
    origins: ofEnum('origins'),
    themes: of('themes'),
    areas: of('areas').map((row) => ({ ...row, value: toGlobalId('PolicyArea', row.value) })),
    councils: of('councils'),
  };
}

const sentence = (value: string): string => value.charAt(0).toUpperCase() + value.slice(1).replaceAll('_', ' ');

/** Sums of the narrowed groups, which bear the names that the conditions speak of; their state is that of this moment. */
function countsOf({ name, value, label, joins = '' }: (typeof FACETS)[number], filter: FilterSql): string {
  const { base: _done, ...others } = filter;
  const kept = Object.entries(others).flatMap(([facet, condition]) => (facet === name ? [] : [condition]));
  return `(SELECT '${name}' AS facet, ${value} AS value, ${label} AS label, sum(c.n)::int AS count
    FROM narrowed c ${joins} ${kept.length > 0 ? `WHERE ${kept.join(' AND ')}` : ''}
    GROUP BY ${value} ORDER BY sum(c.n) DESC, ${value} LIMIT 1000)`;
}
