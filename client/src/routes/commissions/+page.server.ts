import { CommissionCardFragment } from '$lib/commissions/CommissionCard.svelte';
import { graphql } from '$lib/graphql';
import { pageOf } from '$lib/paging';
import { query } from '$lib/server';
import { faultsOf, filterOf, sortOf } from './filter';

const Page = graphql(
  `
    query CommissionsPage(
      $filter: CommissionFilter
      $sort: CommissionSort
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      commissions(filter: $filter, sort: $sort, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
        edges {
          snippet
          node {
            id
            ...CommissionCard
          }
        }
      }
      commissionFacets(filter: $filter) {
        states {
          value
          count
        }
        kinds {
          value
          count
        }
        origins {
          value
          count
        }
        themes {
          value
          label
          count
        }
        areas {
          value
          label
          count
        }
        councils {
          value
          label
          count
        }
      }
      viewer {
        commissioningFor {
          id
        }
      }
    }
  `,
  [CommissionCardFragment],
);

export const load = async (event) => {
  const { url } = event;
  const filter = filterOf(url.searchParams);
  const sort = sortOf(url.searchParams);
  const page = await query(event, Page, { ...pageOf(url), filter, ...(sort ? { sort } : {}) });
  const { searchParams } = url;
  const typed = (name: string) => searchParams.get(name) ?? '';
  return {
    ...page,
    errors: faultsOf(searchParams),
    typed: { text: typed('q'), budgetFrom: typed('budgetFrom'), budgetTo: typed('budgetTo') },
    filter,
    sort: sort ?? (filter.text ? 'RELEVANCE' : 'NEWEST'),
    now: new Date(),
  };
};
