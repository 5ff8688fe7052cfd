import { graphql } from '$lib/graphql';
import { pageOf } from '$lib/paging';
import { query, signedIn } from '$lib/server';
import type { PageServerLoad } from './$types';

const Page = graphql(`
  query MembersPage($search: String, $first: Int, $after: String, $last: Int, $before: String) {
    memberRecords(search: $search, first: $first, after: $after, last: $last, before: $before) {
      edges {
        node {
          email
          isAdministrator
          demo
          createdAt
          closedAt
          member {
            id
            name
            url
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  await signedIn(event);
  const search = event.url.searchParams.get('search') ?? '';
  return { search, ...(await query(event, Page, { search, ...pageOf(event.url, 50) })) };
};
