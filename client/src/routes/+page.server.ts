import { CommissionCardFragment } from '$lib/commissions/CommissionCard.svelte';
import { graphql } from '$lib/graphql';
import { AreaItemFragment } from '$lib/prospectus/AreaItem.svelte';
import { query } from '$lib/server';
import type { PageServerLoad } from './$types';

const Home = graphql(
  `
    query HomePage {
      open: commissions(filter: { states: [OPEN] }, sort: CLOSING_SOON, first: 6) {
        totalCount
        edges {
          node {
            id
            ...CommissionCard
          }
        }
      }
      awarded: commissions(filter: { states: [AWARDED] }, first: 1) {
        totalCount
      }
      walked: commissions(filter: { states: [AWARDED], origin: COUNCIL }, first: 1) {
        edges {
          node {
            reference
            title
            council {
              slug
            }
            area {
              slug
            }
          }
        }
      }
      wanted: policyAreas(
        filter: { helpWanted: [EVIDENCE, PARTNERS, FUNDING, DELIVERY], stage: [EXPLORING, COMMISSIONING] }
        sort: NEWEST
        first: 6
      ) {
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
      policyAreas(first: 1) {
        totalCount
      }
      organisations(first: 1) {
        totalCount
      }
    }
  `,
  [CommissionCardFragment, AreaItemFragment],
);

export const load: PageServerLoad = async (event) => {
  const { open, awarded, walked, wanted, policyAreas, organisations } = await query(event, Home, {});
  return {
    now: new Date(),
    commissions: open.edges.map(({ node }) => node),
    walked: walked.edges[0]?.node ?? null,
    areas: wanted.edges.map(({ node }) => node),
    figures: {
      open: open.totalCount,
      awarded: awarded.totalCount,
      areas: policyAreas.totalCount,
      organisations: organisations.totalCount,
    },
  };
};
