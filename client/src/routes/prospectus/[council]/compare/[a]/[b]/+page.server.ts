import { error } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { EditionChangesFragment } from '$lib/prospectus/EditionChanges.svelte';
import { query } from '$lib/server';

const Page = graphql(
  `
    query ComparePage($council: String!, $from: Int!, $to: Int!) {
      editionDiff(council: $council, from: $from, to: $to) {
        to {
          council {
            slug
            name
          }
        }
        ...EditionChanges
      }
      prospectusEditions(council: $council) {
        number
        title
        state
      }
    }
  `,
  [EditionChangesFragment],
);

export const load = async (event) => {
  const [from, to] = [Number(event.params.a), Number(event.params.b)];
  const missing = { code: 'NOT_FOUND', message: 'These editions were not found.' } as const;
  if (![from, to].every((number) => Number.isInteger(number) && number > 0 && number < 1_000_000) || from === to)
    error(404, missing);
  const { editionDiff, prospectusEditions } = await query(event, Page, { council: event.params.council, from, to });
  if (!editionDiff) error(404, missing);
  return { from, to, diff: editionDiff, council: editionDiff.to.council, editions: prospectusEditions };
};
