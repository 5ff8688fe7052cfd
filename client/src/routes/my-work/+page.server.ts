import { biddersOf } from '$lib/bids/acting';
import { graphql } from '$lib/graphql';
import { query, signedIn } from '$lib/server';
import type { PageServerLoad } from './$types';

const MyWork = graphql(`
  query MyWork {
    viewer {
      work {
        kind
        title
        reason
        organisation
        dueAt
        dueOnDay
        path
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const me = await signedIn(event);
  const { viewer } = await query(event, MyWork, {});
  return { work: viewer.work, organisations: me.organisations, mayBid: biddersOf(me).length > 0, now: new Date() };
};
