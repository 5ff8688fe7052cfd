import { error } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { query } from '$lib/server';

const Page = graphql(`
  query CompareVersions($reference: String!, $from: Int!, $to: Int!) {
    commission(reference: $reference) {
      address
      title
      versions {
        number
        kind
        publishedAt
      }
      comparison(from: $from, to: $to) {
        from {
          number
          version
          kind
          publishedAt
        }
        to {
          number
          version
          kind
          publishedAt
          reason
        }
        changes {
          field
          label
          parts {
            kind
            text
          }
        }
      }
    }
  }
`);

export const load = async (event) => {
  const { reference, a, b } = event.params;
  const [from, to] = [Number(a), Number(b)];
  const missing = { code: 'NOT_FOUND', message: 'This version was not found.' } as const;
  if (![from, to].every((number) => Number.isInteger(number) && number > 0 && number < 100_000)) error(404, missing);
  const { commission } = await query(event, Page, { reference, from, to });
  if (!commission) error(404, missing);
  return { commission };
};
