import { graphql } from '$lib/graphql';
import { query, signedIn } from '$lib/server';
import type { RequestHandler } from './$types';

const OwnData = graphql(`
  query OwnData {
    ownData
  }
`);

/** Everything that the market holds about the member, as one file. */
export const GET: RequestHandler = async (event) => {
  await signedIn(event);
  const { ownData } = await query(event, OwnData, {});
  return new Response(ownData, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="policy-market-my-data.json"',
      'cache-control': 'private, no-store',
    },
  });
};
