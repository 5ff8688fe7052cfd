import { error } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { EditionViewFragment } from '$lib/prospectus/EditionView.svelte';
import { query } from '$lib/server';

const Page = graphql(
  `
    query EditionPage($council: String!, $number: Int!) {
      prospectusEdition(council: $council, number: $number) {
        number
        title
        state
        council {
          slug
          name
        }
        ...EditionView
      }
      prospectusEditions(council: $council) {
        number
        state
      }
    }
  `,
  [EditionViewFragment],
);

export const load = async (event) => {
  const number = Number(event.params.number);
  const missing = { code: 'NOT_FOUND', message: 'This edition was not found.' } as const;
  if (!Number.isInteger(number) || number < 1 || number > 1_000_000) error(404, missing);
  const { prospectusEdition, prospectusEditions } = await query(event, Page, { council: event.params.council, number });
  if (!prospectusEdition) error(404, missing);
  const inForce = prospectusEditions.find(({ state }) => state === 'PUBLISHED')?.number;
  const earlier = prospectusEditions.filter((edition) => edition.number < number && edition.state !== 'DRAFT').at(-1);
  return { edition: prospectusEdition, inForce, earlier: earlier?.number };
};
