import { redirect } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { pageOf } from '$lib/paging';
import { act, flash, query, text } from '$lib/server';
import { administrating } from '$lib/server/administration';
import type { Actions, PageServerLoad } from './$types';

const Page = graphql(`
  query VerificationPage($decided: Boolean!, $first: Int, $after: String, $last: Int, $before: String) {
    verificationRequests(decided: $decided, first: $first, after: $after, last: $last, before: $before) {
      edges {
        node {
          id
          purpose
          state
          message
          note
          createdAt
          decidedAt
          deciderName
          member {
            name
            url
          }
          organisation {
            slug
            name
            kind
            website
            decisionBlockers
            identifiers {
              schemeName
              value
              url
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`);

const Accept = graphql(`
  mutation AcceptVerificationRequest($input: AcceptVerificationRequestInput!) {
    acceptVerificationRequest(input: $input) {
      organisation {
        name
      }
    }
  }
`);

const Decline = graphql(`
  mutation DeclineVerificationRequest($input: DeclineVerificationRequestInput!) {
    declineVerificationRequest(input: $input) {
      organisation {
        name
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  await administrating(event);
  const decided = event.url.searchParams.get('show') === 'decided';
  return { decided, ...(await query(event, Page, { decided, ...pageOf(event.url, 20) })) };
};

export const actions: Actions = {
  accept: async (event) => {
    const form = await event.request.formData();
    const values = { request: text(form, 'request'), note: text(form, 'note'), reason: '' };
    const input = { request: values.request, note: values.note };
    const { data, failure } = await act(event, Accept, { input }, { values });
    if (failure) return failure;
    flash(event, `${data.acceptVerificationRequest.organisation?.name} is verified.`);
    redirect(303, event.url.pathname);
  },

  decline: async (event) => {
    const form = await event.request.formData();
    const values = { request: text(form, 'request'), note: '', reason: text(form, 'reason') };
    const input = { request: values.request, reason: values.reason };
    const { data, failure } = await act(event, Decline, { input }, { values });
    if (failure) return failure;
    flash(event, `The request about ${data.declineVerificationRequest.organisation?.name} is declined.`);
    redirect(303, event.url.pathname);
  },
};
