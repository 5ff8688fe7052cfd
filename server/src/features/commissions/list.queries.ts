import type { Context } from '../../core/context.js';
import { rowsPlannedAnew } from '../../core/database/index.js';
import { parameters } from '../../core/nouns/index.js';
import { checkPaging, keysetPage, type KeysetColumn, type Page } from '../../core/pagination/index.js';
import type { OrganisationKind } from '../organisations/index.js';
import { commissionColumns } from './commission.queries.js';
import type { CommissionRow } from './commission.rows.js';
import { CommissionState } from './commission.words.js';
import { allOf, filterSql, searchSql, wantsDrafts } from './list.filter.js';
import { CommissionSort, type CommissionFilter, type CommissionListArgs } from './list.inputs.js';

/** A commission as a list reads it: with its council and area when the list brought them along. */
export interface ListedCommission extends CommissionRow {
  council?: { id: string; slug: string; name: string; kind: OrganisationKind };
  area?: { id: string; slug: string; title: string } | null;
}

/** Ranking looks at so many of the newest matches, so that a common word costs no more than that. */
const RANKED = 500;

/**
 * Commissions that the viewer may see, a page by keyset. `withParties` reads council and area in the same statement;
 * without it they come through the loaders, in two more. A test compares both.
 */
export async function listCommissions(
  context: Context,
  args: CommissionListArgs,
  withParties: boolean,
): Promise<Page<ListedCommission>> {
  checkPaging(args);
  const filter = args.filter ?? {};
  const { values, param } = parameters();
  const where = allOf(filterSql(context.viewer, filter, param));
  const counted = [...values];
  const sort = args.sort ?? (filter.text?.trim() ? CommissionSort.RELEVANCE : CommissionSort.NEWEST);
  const ranked = sort === CommissionSort.RELEVANCE && !!filter.text?.trim();
  const from = ranked ? rankedFrom(where, searchSql(param(filter.text))) : 'commission c';
  const page = await keysetPage<Record<string, unknown>>(context, args, {
    select: commissionColumns + (withParties ? PARTY_COLUMNS : ''),
    from: from + (withParties ? PARTY_JOINS : ''),
    where: ranked ? [] : where,
    values,
    order: orderOf(ranked ? sort : sort === CommissionSort.RELEVANCE ? CommissionSort.NEWEST : sort, filter),
    planned: filter.text?.trim() ? 'each time' : 'once',
  });
  const edges = page.edges.map(({ node, cursor }) => ({ node: withParties ? gathered(node) : plain(node), cursor }));
  return ranked ? { ...page, edges, totalCount: () => countMatches(context, where, counted) } : { ...page, edges };
}

/** How many match in all, also beyond those that were ranked. */
async function countMatches(context: Context, where: readonly string[], values: readonly unknown[]): Promise<number> {
  const [found] = await rowsPlannedAnew<{ n: number }>(
    context,
    `SELECT count(*)::int AS n FROM commission c WHERE ${where.join(' AND ')}`,
    values,
  );
  return found?.n ?? 0;
}

/** The newest matches with their rank, under the name that the columns expect. */
const rankedFrom = (where: readonly string[], search: string): string =>
  `(SELECT found.*, ts_rank(found.search, ${search}) AS rank FROM (
      SELECT c.* FROM commission c WHERE ${where.join(' AND ')} ORDER BY c.published_at DESC, c.id DESC LIMIT ${RANKED}
    ) found) c`;

/** The last column makes each order total. Only open ones surely have a deadline, which then an index can follow. */
function orderOf(sort: CommissionSort, filter: CommissionFilter): KeysetColumn[] {
  const onlyOpen = filter.states?.length === 1 && filter.states[0] === CommissionState.OPEN;
  switch (sort) {
    case CommissionSort.RELEVANCE:
      return [{ sql: 'c.rank', type: 'real', descending: true }, latest];
    case CommissionSort.CLOSING_SOON:
      return [
        { sql: onlyOpen ? 'c.bids_close_at' : `coalesce(c.bids_close_at, 'infinity')`, type: 'timestamptz' },
        { sql: 'c.id', type: 'uuid' },
      ];
    case CommissionSort.LARGEST_BUDGET:
      return [{ sql: 'coalesce(c.budget_max, c.budget_min, -1)', type: 'numeric', descending: true }, latest];
    case CommissionSort.NEWEST:
      return [
        {
          sql: wantsDrafts(filter) ? 'coalesce(c.published_at, c.created_at)' : 'c.published_at',
          type: 'timestamptz',
          descending: true,
        },
        latest,
      ];
  }
}

const latest: KeysetColumn = { sql: 'c.id', type: 'uuid', descending: true };

const PARTY_COLUMNS = `, o.slug AS "councilSlug", o.name AS "councilName", o.kind AS "councilKind",
  a.slug AS "areaSlug", av.title AS "areaTitle"`;
const PARTY_JOINS = ` JOIN organisation o ON o.id = c.council_id
  LEFT JOIN policy_area a ON a.id = c.area_id LEFT JOIN policy_area_version av ON av.id = a.published_version_id`;

interface WithParties extends CommissionRow {
  councilSlug: string;
  councilName: string;
  councilKind: OrganisationKind;
  areaSlug: string | null;
  areaTitle: string | null;
}

function gathered(row: object): ListedCommission {
  const { councilSlug, councilName, councilKind, areaSlug, areaTitle, ...own } = row as WithParties;
  const council = { id: own.councilId, slug: councilSlug, name: councilName, kind: councilKind };
  const area =
    own.areaId && areaSlug && areaTitle !== null ? { id: own.areaId, slug: areaSlug, title: areaTitle } : null;
  return { ...own, council, area };
}

const plain = (row: object): ListedCommission => row as ListedCommission;
