import { error } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { AreaWordsFragment } from '$lib/prospectus/AreaWords.svelte';
import { query } from '$lib/server';

const Page = graphql(
  `
    query EditionAreaPage($council: String!, $number: Int!) {
      prospectusEdition(council: $council, number: $number) {
        number
        title
        state
        council {
          slug
          name
        }
        areas {
          slug
          title
          stage
          theme {
            name
          }
          ...AreaWords
        }
      }
    }
  `,
  [AreaWordsFragment],
);

export const load = async (event) => {
  const { council, area: slug } = event.params;
  const number = Number(event.params.number);
  const missing = { code: 'NOT_FOUND', message: 'This edition holds no such area.' } as const;
  if (!Number.isInteger(number) || number < 1 || number > 1_000_000) error(404, missing);
  const { prospectusEdition: edition } = await query(event, Page, { council, number });
  const area = edition?.areas.find((one) => one.slug === slug);
  if (!edition || !area) error(404, missing);
  return { edition: { ...edition, areas: undefined }, area };
};
