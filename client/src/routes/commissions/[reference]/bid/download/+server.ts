import { error } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { query } from '$lib/server';
import { actingOnOne } from '$lib/bids/acting.server';
import type { RequestHandler } from './$types';

const Download = graphql(`
  query BidDownload($reference: String!, $actingFor: ID!) {
    commission(reference: $reference) {
      myBid(actingFor: $actingFor) {
        submissions {
          receipt {
            reference
            revision
          }
          canonical
          readable
        }
      }
    }
  }
`);

/** A bid as submitted: `?format=txt` for people, `?format=json` for the hashed content byte for byte. */
export const GET: RequestHandler = async (event) => {
  const organisation = await actingOnOne(event);
  const variables = { reference: event.params.reference, actingFor: organisation.id };
  const { commission } = await query(event, Download, variables);
  const revision = Number(event.url.searchParams.get('revision'));
  const found = commission?.myBid?.submissions.find((one) => one.receipt.revision === revision);
  const json = event.url.searchParams.get('format') === 'json';
  const body = json ? found?.canonical : found?.readable;
  if (!found || !body) error(404, { code: 'NOT_FOUND', message: 'There is no such file.', reasons: [] });
  return new Response(body, {
    headers: {
      'content-type': json ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="bid-${event.params.reference}-${found.receipt.reference}.${json ? 'json' : 'txt'}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
};
