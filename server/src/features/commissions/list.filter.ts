import type { Viewer } from '../../core/context.js';
import { effectiveState } from '../../core/lifecycle/index.js';
import { idOf } from '../../core/ids/index.js';
import { commissionLifecycle } from './commission.lifecycle.js';
import { commissionVisibleSql } from './commission.visible.js';
import { CommissionState } from './commission.words.js';
import type { CommissionFilter } from './list.inputs.js';

type Param = (value: unknown) => string;

/** Conditions on `c`, by what they narrow, so that a count per filter can leave one of them out. */
export interface FilterSql {
  /** Who may see it, and everything that has no counts of its own. */
  readonly base: string[];
  readonly states?: string;
  readonly kinds?: string;
  readonly origins?: string;
  readonly themes?: string;
  readonly areas?: string;
  readonly councils?: string;
}

/** The filter as SQL on the commission `c`, with the viewer's own limits. */
export function filterSql(viewer: Viewer, filter: CommissionFilter, param: Param): FilterSql {
  const { states, kind, origin, theme, areaId, council } = filter;
  return {
    base: [
      commissionVisibleSql(viewer, 'c', param),
      ...(wantsDrafts(filter) ? [] : [`c.state <> 'draft'`]),
      ...narrow(filter, param),
    ],
    ...(states?.length ? { states: stateSql(states) } : {}),
    ...(kind ? { kinds: `c.kind = ${param(kind)}` } : {}),
    ...(origin ? { origins: `c.origin = ${param(origin)}` } : {}),
    ...(theme ? { themes: themeSql(param(theme)) } : {}),
    ...(areaId ? { areas: `c.area_id = ${param(idOf('PolicyArea', areaId))}` } : {}),
    ...(council
      ? { councils: `c.council_id = (SELECT o.id FROM organisation o WHERE o.slug = ${param(council)})` }
      : {}),
  };
}

export const allOf = ({ base, ...others }: FilterSql): string[] => [...base, ...Object.values<string>(others)];

export const wantsDrafts = ({ states }: CommissionFilter): boolean => states?.includes(CommissionState.DRAFT) ?? false;

function narrow(filter: CommissionFilter, param: Param): string[] {
  const { budgetFrom, budgetTo, closingWithinDays, text } = filter;
  return [
    ...(budgetFrom ? [`coalesce(c.budget_max, c.budget_min) >= ${param(budgetFrom)}::numeric`] : []),
    ...(budgetTo ? [`coalesce(c.budget_min, c.budget_max) <= ${param(budgetTo)}::numeric`] : []),
    ...(closingWithinDays
      ? [
          `c.state = 'open' AND c.bids_close_at > statement_timestamp()
           AND c.bids_close_at <= statement_timestamp() + make_interval(days => ${param(closingWithinDays)})`,
        ]
      : []),
    ...(text?.trim() ? [`c.search @@ ${searchSql(param(text))}`] : []),
  ];
}

/** What a visitor typed as a search; never fails, whatever they typed. */
export const searchSql = (placeholder: string): string => `websearch_to_tsquery('pg_catalog.english', ${placeholder})`;

const themeSql = (placeholder: string): string => `c.area_id IN (SELECT a.id FROM policy_area a
  JOIN policy_area_version v ON v.id = a.published_version_id JOIN theme t ON t.id = v.theme_id WHERE t.slug = ${placeholder})`;

/** One state as a condition that an index can serve; several by the state as it is now. */
function stateSql(states: readonly CommissionState[]): string {
  if (states.length === 1 && states[0] === CommissionState.OPEN)
    return `c.state = 'open' AND c.bids_close_at > statement_timestamp()`;
  return `${effectiveState(commissionLifecycle, 'c')} IN (${states.map((state) => `'${state}'`).join(', ')})`;
}
