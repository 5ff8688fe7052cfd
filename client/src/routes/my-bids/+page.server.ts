import { bidderOf, biddersOf } from '$lib/bids/acting';
import { graphql } from '$lib/graphql';
import { pageOf, pagesBeside } from '$lib/paging';
import { query, signedIn } from '$lib/server';
import type { PageServerLoad } from './$types';

const MyBids = graphql(`
  query MyBids($actingFor: ID!, $first: Int, $after: String) {
    bids(actingFor: $actingFor, first: $first, after: $after) {
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      edges {
        node {
          id
          state
          needsReconfirmation
          notCountedReason
          openedAt
          award {
            id
          }
          submittedRevision
          commission {
            reference
            title
            state
            bidsCloseAt
          }
        }
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const me = await signedIn(event);
  const choices = biddersOf(me);
  const organisation = bidderOf(me, event.url) ?? choices[0] ?? null;
  if (!organisation) return { organisation, choices, bids: [], pages: null, now: new Date() };
  const { bids } = await query(event, MyBids, { actingFor: organisation.id, ...pageOf(event.url, 20) });
  const found = bids.edges.map(({ node }) => node);
  return { organisation, choices, bids: found, pages: pagesBeside(event.url, bids.pageInfo), now: new Date() };
};
