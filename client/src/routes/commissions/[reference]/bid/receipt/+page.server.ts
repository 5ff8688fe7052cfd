import { error, redirect } from '@sveltejs/kit';
import { maySubmit } from '$lib/bids/acting';
import { graphql } from '$lib/graphql';
import { act, flash, query, text } from '$lib/server';
import { actingOnOne, forWhom } from '$lib/bids/acting.server';
import type { Actions, PageServerLoad } from './$types';

const ReceiptPage = graphql(`
  query BidReceiptPage($reference: String!, $actingFor: ID!) {
    commission(reference: $reference) {
      reference
      title
      state
      bidsCloseAt
      council {
        name
      }
      myBid(actingFor: $actingFor) {
        id
        state
        submittedRevision
        needsReconfirmation
        notCountedReason
        openedAt
        draft {
          changedSinceSubmission
        }
        submissions {
          receipt {
            reference
            receivedAt
            sha256
            revision
            commissionVersion
          }
          submittedBy {
            name
          }
          totals {
            net {
              amount
              currency
            }
            gross {
              amount
              currency
            }
          }
          answers {
            name
            words
          }
        }
      }
    }
  }
`);

const WithdrawBid = graphql(`
  mutation WithdrawBid($input: WithdrawBidInput!) {
    withdrawBid(input: $input) {
      bid {
        id
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const organisation = await actingOnOne(event);
  const variables = { reference: event.params.reference, actingFor: organisation.id };
  const { commission } = await query(event, ReceiptPage, variables);
  const [latest, ...earlier] = commission?.myBid?.submissions ?? [];
  if (!commission?.myBid || !latest)
    error(404, { code: 'NOT_FOUND', message: 'There is no receipt: nothing was submitted.', reasons: [] });
  return { commission, bid: commission.myBid, latest, earlier, organisation, mayWithdraw: maySubmit(organisation) };
};

export const actions: Actions = {
  withdraw: async (event) => {
    const form = await event.request.formData();
    const input = {
      actingFor: text(form, 'actingFor'),
      bidId: text(form, 'bidId'),
      submittedRevision: Number(text(form, 'submittedRevision')),
    };
    const { failure } = await act(event, WithdrawBid, { input });
    if (failure) return failure;
    flash(event, 'Your bid is withdrawn. You can submit again until the deadline.');
    redirect(303, event.url.pathname + forWhom(event.url));
  },
};
