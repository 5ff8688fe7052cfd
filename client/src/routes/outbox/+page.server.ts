import { graphql } from '$lib/graphql';
import { pageOf } from '$lib/paging';
import { query } from '$lib/server';
import type { PageServerLoad } from './$types';

const Page = graphql(`
  query OutboxPage($first: Int, $after: String, $last: Int, $before: String) {
    outbox(first: $first, after: $after, last: $last, before: $before) {
      edges {
        node {
          id
          to
          subject
          body
          createdAt
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

export const load: PageServerLoad = (event) => query(event, Page, pageOf(event.url));
