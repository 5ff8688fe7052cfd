import { graphql } from '$lib/graphql';
import { query, signedIn } from '$lib/server';
import type { PageServerLoad } from './$types';

const Page = graphql(`
  query AccountPage {
    viewer {
      email
      member {
        name
        url
        profile {
          expertise
          visibility
          showsSensitiveAffiliations
        }
      }
      sessions {
        id
      }
      apiTokens {
        id
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  await signedIn(event);
  return query(event, Page, {});
};
