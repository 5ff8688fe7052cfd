import { error, redirect } from '@sveltejs/kit';
import { mayApprove, mayDraft, maySubmit } from '$lib/bids/acting';
import { graphql } from '$lib/graphql';
import { act, flash, live, query, text } from '$lib/server';
import { actingOnOne, forWhom } from '$lib/bids/acting.server';
import type { Actions, PageServerLoad } from './$types';

const SubmitPage = graphql(`
  query SubmitBidPage($reference: String!, $actingFor: ID!) {
    commission(reference: $reference) {
      id
      reference
      title
      state
      version
      bidsCloseAt
      conditions {
        id
        text
      }
      myBid(actingFor: $actingFor) {
        id
        state
        submittedRevision
        needsReconfirmation
        requiresApproval
        submitBlockers {
          code
          message
          field
        }
        submitWarnings {
          message
        }
        draft {
          revision
          savedAt
          savedBy {
            name
          }
          approved
          approvalRequestedAt
          changedSinceSubmission
          conditions
          deliveryPlanHtml
          answers {
            criterion {
              id
              name
              wordLimit
            }
            html
            words
          }
          priceLines {
            description
            quantity
            unitPrice
            vatTreatment
            net
          }
          totals {
            net {
              amount
              currency
            }
            vat {
              amount
              currency
            }
            gross {
              amount
              currency
            }
          }
          milestones {
            title
            dueOn
            deliverable
          }
          team {
            name
            role
            days
          }
          documents {
            title
            holdsPrices
            file {
              id
              url
              size
            }
          }
        }
      }
    }
  }
`);

const SubmitBid = graphql(`
  mutation SubmitBid($input: SubmitBidInput!) {
    submitBid(input: $input) {
      receipt {
        reference
      }
    }
  }
`);

const RequestBidApproval = graphql(`
  mutation RequestBidApproval($input: RequestBidApprovalInput!) {
    requestBidApproval(input: $input) {
      bid {
        id
      }
    }
  }
`);

const ApproveBid = graphql(`
  mutation ApproveBid($input: ApproveBidInput!) {
    approveBid(input: $input) {
      bid {
        id
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const organisation = await actingOnOne(event);
  const variables = { reference: event.params.reference, actingFor: organisation.id };
  const { commission } = await query(event, SubmitPage, variables);
  if (!commission?.myBid?.draft)
    error(404, { code: 'NOT_FOUND', message: 'There is no draft to submit.', reasons: [] });
  return {
    commission,
    bid: commission.myBid,
    draft: commission.myBid.draft,
    live: live(event, commission.id, commission.myBid.id),
    organisation,
    mayDraft: mayDraft(organisation),
    maySubmit: maySubmit(organisation),
    mayApprove: mayApprove(organisation),
    // One key a rendered form: pressing twice, or trying again, submits once.
    key: crypto.randomUUID(),
    now: new Date(),
  };
};

export const actions: Actions = {
  submit: async (event) => {
    const form = await event.request.formData();
    const input = {
      actingFor: text(form, 'actingFor'),
      bidId: text(form, 'bidId'),
      revision: Number(text(form, 'revision')),
      commissionVersion: Number(text(form, 'commissionVersion')),
      idempotencyKey: text(form, 'key'),
    };
    const { data, failure } = await act(event, SubmitBid, { input });
    if (failure) return failure;
    flash(event, `Your bid is submitted. Your receipt is ${data.submitBid.receipt.reference}.`);
    redirect(303, `${event.url.pathname.replace(/submit$/, 'receipt')}${forWhom(event.url)}`);
  },

  ask: async (event) => {
    const { failure } = await act(event, RequestBidApproval, { input: named(await event.request.formData()) });
    if (failure) return failure;
    flash(event, 'Your signatories are asked to approve this draft as it stands.');
    redirect(303, event.url.pathname + forWhom(event.url));
  },

  approve: async (event) => {
    const { failure } = await act(event, ApproveBid, { input: named(await event.request.formData()) });
    if (failure) return failure;
    flash(event, 'You have approved this draft as it stands.');
    redirect(303, event.url.pathname + forWhom(event.url));
  },
};

/** The draft that a form was about. */
const named = (form: FormData): { actingFor: string; bidId: string; revision: number } => ({
  actingFor: text(form, 'actingFor'),
  bidId: text(form, 'bidId'),
  revision: Number(text(form, 'revision')),
});
