import { error } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { query } from '$lib/server';
import { AreaWholeFragment } from './AreaWhole.svelte';

const Page = graphql(
  `
    query WholeEdition($council: String!, $number: Int!) {
      prospectusEdition(council: $council, number: $number) {
        number
        title
        introductionHtml
        state
        publishedAt
        areaCount
        council {
          slug
          name
        }
        sections {
          theme {
            slug
            name
            description
          }
          areas {
            slug
            ...AreaWhole
          }
        }
      }
    }
  `,
  [AreaWholeFragment],
);

export const load = async (event) => {
  const number = Number(event.params.number);
  const missing = { code: 'NOT_FOUND', message: 'This edition was not found.' } as const;
  if (!Number.isInteger(number) || number < 1 || number > 1_000_000) error(404, missing);
  const { prospectusEdition } = await query(event, Page, { council: event.params.council, number });
  if (!prospectusEdition) error(404, missing);
  return { edition: prospectusEdition };
};
