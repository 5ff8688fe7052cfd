import { error } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { query } from '$lib/server';
import { EditionViewFragment } from '$lib/prospectus/EditionView.svelte';

const Page = graphql(
  `
    query CouncilProspectusPage($council: String!) {
      organisation(slug: $council) {
        slug
        name
        canCommission
        viewerMayReadProspectusDraft
        prospectusDraft {
          number
        }
        prospectus {
          number
          ...EditionView
        }
      }
      prospectusEditions(council: $council) {
        id
        number
        title
        state
        publishedAt
        areaCount
      }
    }
  `,
  [EditionViewFragment],
);

export const load = async (event) => {
  const { organisation, prospectusEditions } = await query(event, Page, { council: event.params.council });
  if (!organisation || (!organisation.prospectus && !organisation.viewerMayReadProspectusDraft))
    error(404, { code: 'NOT_FOUND', message: 'This council has not published a Prospectus.' });
  return { council: organisation, editions: prospectusEditions };
};
