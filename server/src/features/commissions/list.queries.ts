import type { Context } from '../../core/context.js';
import { parameters } from '../../core/nouns/index.js';
import { checkPaging, keysetPage, type KeysetColumn, type Page } from '../../core/pagination/index.js';
import { columnsFor } from './commission.queries.js';
import { CommissionState } from './commission.words.js';
import { allOf, filterSql, searchSql, wantsDrafts } from './list.filter.js';
import { CommissionSort, type CommissionFilter, type CommissionListArgs } from './list.inputs.js';
import { partiesHere, type ListedCommission, type ListedFields } from './list.parties.js';

/**
 * Commissions that the viewer may see, a page by keyset: of each what the request selects, council and area in the
 * same statement where it can answer them; else they come through the loaders. A test compares both ways.
 */
export async function listCommissions(
  context: Context,
  args: CommissionListArgs,
  asked: ListedFields,
): Promise<Page<ListedCommission>> {
  checkPaging(args);
  const filter = args.filter ?? {};
  const { values, param } = parameters();
  const where = allOf(filterSql(context.viewer, filter, param));
  const sort = args.sort ?? (filter.text?.trim() ? CommissionSort.RELEVANCE : CommissionSort.NEWEST);
  const ranked = sort === CommissionSort.RELEVANCE && !!filter.text?.trim();
  const parties = partiesHere(asked);
  const page = await keysetPage<ListedCommission>(context, args, {
    select: columnsFor(asked.commission) + parties.columns,
    ...(ranked
      ? {
          from: rankedFrom(where, searchSql(param(filter.text))),
          where: [],
          joined: { as: 'hit', joins: `JOIN commission c ON c.id = hit.id ${parties.joins}` },
        }
      : { from: `commission c ${parties.joins}`, where }),
    values,
    order: orderOf(ranked ? sort : sort === CommissionSort.RELEVANCE ? CommissionSort.NEWEST : sort, filter),
    planned: filter.text?.trim() ? 'each time' : 'once',
  });
  for (const { node } of page.edges) parties.gather(node);
  return page;
}

/** All that match with their rank: the best may be the oldest. */
const rankedFrom = (where: readonly string[], search: string): string =>
  `(SELECT c.id, ts_rank(c.search, ${search}) AS rank FROM commission c WHERE ${where.join(' AND ')}) hit`;

/** The last column makes each order total. Only open ones surely have a deadline, which then an index can follow. */
function orderOf(sort: CommissionSort, filter: CommissionFilter): KeysetColumn[] {
  const onlyOpen = filter.states?.length === 1 && filter.states[0] === CommissionState.OPEN;
  switch (sort) {
    case CommissionSort.RELEVANCE:
      return [
        { sql: 'hit.rank', type: 'real', descending: true },
        { sql: 'hit.id', type: 'uuid', descending: true },
      ];
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
