import { error } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { query } from '$lib/server';
import type { PageServerLoad } from './$types';

const Page = graphql(`
  query MemberPage($id: ID!) {
    member(id: $id) {
      id
      name
      affiliations {
        id
        organisation {
          name
          slug
          kind
        }
      }
      profile {
        biographyHtml
        expertise
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { member } = await query(event, Page, { id: event.params.id });
  if (!member) error(404, { code: 'NOT_FOUND', message: 'There is no such member, or you may not see the profile.' });
  return { member };
};
