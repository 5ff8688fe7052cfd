import { graphql } from '$lib/graphql';
import { query } from '$lib/server';

const Page = graphql(`
  query OpenDataPage {
    openData {
      publisher
      licence
      ocidPrefix
    }
    commissions(first: 1, filter: { origin: COUNCIL }) {
      edges {
        node {
          id
          reference
        }
      }
    }
  }
`);

export const load = async (event) => {
  const { openData, commissions } = await query(event, Page, {});
  return { openData, example: commissions.edges[0]?.node.reference ?? null };
};
