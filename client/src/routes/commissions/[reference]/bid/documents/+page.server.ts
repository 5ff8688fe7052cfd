import { error, redirect } from '@sveltejs/kit';
import { mayDraft } from '$lib/bids/acting';
import { actingOnOne, forWhom } from '$lib/bids/acting.server';
import { graphql } from '$lib/graphql';
import { act, flash, query, text, textValues, upload } from '$lib/server';
import type { Actions, PageServerLoad } from './$types';

const DocumentsPage = graphql(`
  query BidDocumentsPage($reference: String!, $actingFor: ID!) {
    commission(reference: $reference) {
      reference
      title
      state
      myBid(actingFor: $actingFor) {
        id
        draft {
          documents {
            title
            holdsPrices
            file {
              id
              name
              size
              url
            }
          }
        }
      }
    }
  }
`);

const AttachBidDocument = graphql(`
  mutation AttachBidDocument($input: AttachBidDocumentInput!) {
    attachBidDocument(input: $input) {
      bid {
        id
      }
    }
  }
`);

const RemoveBidDocument = graphql(`
  mutation RemoveBidDocument($input: RemoveBidDocumentInput!) {
    removeBidDocument(input: $input) {
      bid {
        id
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const organisation = await actingOnOne(event);
  const variables = { reference: event.params.reference, actingFor: organisation.id };
  const { commission } = await query(event, DocumentsPage, variables);
  if (!commission?.myBid?.draft) error(404, { code: 'NOT_FOUND', message: 'There is no draft.', reasons: [] });
  const editable = commission.state === 'OPEN' && mayDraft(organisation);
  return { commission, bid: commission.myBid, documents: commission.myBid.draft.documents, organisation, editable };
};

export const actions: Actions = {
  attach: async (event) => {
    const form = await event.request.formData();
    const values = textValues(form);
    const { file, failure } = await upload(event, form.get('file'), { values });
    if (failure) return failure;
    const input = {
      actingFor: text(form, 'actingFor'),
      bidId: text(form, 'bidId'),
      fileId: file.id,
      title: text(form, 'title') || file.name.slice(0, 160),
      holdsPrices: text(form, 'holdsPrices') === 'yes',
    };
    const attached = await act(event, AttachBidDocument, { input }, { values });
    if (attached.failure) return attached.failure;
    flash(event, `${file.name} is part of your draft.`);
    redirect(303, event.url.pathname + forWhom(event.url));
  },

  remove: async (event) => {
    const form = await event.request.formData();
    const input = {
      actingFor: text(form, 'actingFor'),
      bidId: text(form, 'bidId'),
      fileId: text(form, 'fileId'),
    };
    const { failure } = await act(event, RemoveBidDocument, { input }, { values: textValues(form) });
    if (failure) return failure;
    flash(event, 'The document is no longer part of your draft.');
    redirect(303, event.url.pathname + forWhom(event.url));
  },
};
