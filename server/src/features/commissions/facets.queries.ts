import type { Context } from '../../core/context.js';
import { rowsPlannedAnew } from '../../core/database/index.js';
import { effectiveState } from '../../core/lifecycle/index.js';
import { parameters } from '../../core/nouns/index.js';
import { commissionLifecycle } from './commission.lifecycle.js';
import { filterSql, type FilterSql } from './list.filter.js';
import type { CommissionFilter } from './list.inputs.js';
import type { CommissionFacets } from './list.type.js';

type FacetName = keyof CommissionFacets;

interface FacetRow {
  facet: FacetName;
  value: string;
  label: string;
  count: number;
}

/** Value and label of each filter on the commission `c`, its council `o` and the theme `t` of its area. */
const FACETS: readonly { name: FacetName; value: string; label: string }[] = [
  { name: 'states', value: effectiveState(commissionLifecycle, 'c'), label: `''` },
  { name: 'kinds', value: 'c.kind', label: `''` },
  { name: 'origins', value: 'c.origin', label: `''` },
  { name: 'themes', value: 't.slug', label: 'min(t.name)' },
  { name: 'councils', value: 'o.slug', label: 'min(o.name)' },
];

/** Counts per filter in one statement. Each count leaves out its own filter and keeps all others. */
export async function commissionFacets(context: Context, filter: CommissionFilter): Promise<CommissionFacets> {
  const { values, param } = parameters();
  const conditions = filterSql(context.viewer, filter, param);
  const found = await rowsPlannedAnew<FacetRow>(
    context,
    FACETS.map((facet) => countsOf(facet, conditions)).join(' UNION ALL '),
    values,
  );
  const of = (name: FacetName): FacetRow[] =>
    found.filter((row) => row.facet === name).map((row) => ({ ...row, label: row.label || row.value }));
  return {
    states: of('states'),
    kinds: of('kinds'),
    origins: of('origins'),
    themes: of('themes'),
    councils: of('councils'),
  };
}

function countsOf({ name, value, label }: (typeof FACETS)[number], { base, ...others }: FilterSql): string {
  const kept = Object.entries(others).flatMap(([facet, condition]) => (facet === name ? [] : [condition]));
  return `(SELECT '${name}' AS facet, ${value} AS value, ${label} AS label, count(*)::int AS count
    FROM commission c JOIN organisation o ON o.id = c.council_id LEFT JOIN policy_area a ON a.id = c.area_id
      LEFT JOIN policy_area_version v ON v.id = a.published_version_id LEFT JOIN theme t ON t.id = v.theme_id
    WHERE ${[...base, ...kept, `${value} IS NOT NULL`].join(' AND ')}
    GROUP BY ${value} ORDER BY count(*) DESC, ${value} LIMIT 50)`;
}
