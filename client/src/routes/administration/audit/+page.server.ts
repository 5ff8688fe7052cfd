import { graphql } from '$lib/graphql';
import { pageOf } from '$lib/paging';
import { query, signedIn } from '$lib/server';
import type { PageServerLoad } from './$types';

const Page = graphql(`
  query AuditPage($kind: String, $first: Int, $after: String, $last: Int, $before: String) {
    auditEntries(kind: $kind, first: $first, after: $after, last: $last, before: $before) {
      edges {
        node {
          id
          at
          subjectKind
          verb
          fromState
          toState
          reason
          subject {
            title
            url
          }
          member {
            name
            url
          }
          actingFor {
            title
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
  const kind = event.url.searchParams.get('kind') || null;
  return { kind, ...(await query(event, Page, { kind, ...pageOf(event.url, 50) })) };
};
