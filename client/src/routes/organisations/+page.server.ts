import { graphql } from '$lib/graphql';
import { kindOf } from '$lib/organisations/kinds';
import { pageOf } from '$lib/paging';
import { query } from '$lib/server';
import type { PageServerLoad } from './$types';

const Page = graphql(`
  query OrganisationsPage($filter: OrganisationFilter, $first: Int, $after: String, $last: Int, $before: String) {
    organisations(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      edges {
        node {
          slug
          name
          kind
          origin
          verifiedAt
          canCommission
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
  const asked = event.url.searchParams;
  const text = asked.get('text') ?? '';
  const kind = kindOf(asked.get('kind') ?? '');
  const only = asked.getAll('only');
  const filter = {
    text,
    kinds: kind ? [kind] : null,
    verified: only.includes('verified') || null,
    canCommission: only.includes('commissioning') || null,
  };
  const { organisations } = await query(event, Page, { filter, ...pageOf(event.url) });
  return { organisations, text, kind: kind ?? '', only };
};
