import { graphql } from '$lib/graphql';
import { pageOf } from '$lib/paging';
import { query } from '$lib/server';
import { administrating } from '$lib/server/administration';
import type { PageServerLoad } from './$types';

const Page = graphql(`
  query AdministerOrganisationsPage(
    $filter: OrganisationFilter
    $first: Int
    $after: String
    $last: Int
    $before: String
  ) {
    organisations(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      edges {
        node {
          slug
          name
          kind
          origin
          verifiedAt
          canCommission
          referencePrefix
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
  await administrating(event);
  const text = event.url.searchParams.get('text') ?? '';
  return { text, ...(await query(event, Page, { filter: { text }, ...pageOf(event.url, 50) })) };
};
