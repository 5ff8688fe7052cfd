import { graphql } from '$lib/graphql';
import { pageOf } from '$lib/paging';
import { AreaItemFragment } from '$lib/prospectus/AreaItem.svelte';
import { query, signedIn } from '$lib/server';

const Page = graphql(
  `
    query FollowingPage($first: Int, $after: String, $last: Int, $before: String) {
      policyAreas(filter: { following: true }, first: $first, after: $after, last: $last, before: $before) {
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
  await signedIn(event);
  return query(event, Page, pageOf(event.url));
};
