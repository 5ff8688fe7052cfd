import { graphql } from '$lib/graphql';
import { pageOf } from '$lib/paging';
import { AreaItemFragment } from '$lib/prospectus/AreaItem.svelte';
import { query } from '$lib/server';
import { areaFilter, filtersOf } from './filters';

const Page = graphql(
  `
    query ProspectusPage(
      $filter: PolicyAreaFilter
      $sort: PolicyAreaSort!
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      prospectuses(first: 50) {
        edges {
          node {
            id
            number
            title
            publishedAt
            areaCount
            council {
              slug
              name
            }
            sections {
              theme {
                slug
                name
              }
              areas {
                slug
              }
            }
          }
        }
      }
      policyAreas(filter: $filter, sort: $sort, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
        edges {
          node {
            id
            council {
              slug
              name
            }
            current {
              ...AreaItem
            }
          }
        }
      }
    }
  `,
  [AreaItemFragment],
);

export const load = async (event) => {
  const filters = filtersOf(event.url);
  const { prospectuses, policyAreas } = await query(event, Page, {
    ...pageOf(event.url, 12),
    filter: areaFilter(filters),
    sort: filters.sort,
  });
  return { filters, prospectuses, policyAreas };
};
