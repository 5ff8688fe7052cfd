import { error, redirect } from '@sveltejs/kit';
import { readDraftForm } from '$lib/bids/draft-form';
import { mayDraft } from '$lib/bids/acting';
import { readFragment } from '$lib/graphql';
import { act, flash, live, query, text } from '$lib/server';
import type { Actions, PageServerLoad } from './$types';
import { BidEditor, BidHeader, SaveBidDraft, StartBid } from './documents';
import { actingOn, forWhom } from '$lib/bids/acting.server';

export const load: PageServerLoad = async (event) => {
  const { organisation, choices } = await actingOn(event);
  const variables = {
    reference: event.params.reference,
    actingFor: organisation?.id ?? '',
    acting: organisation !== null,
  };
  const { commission } = await query(event, BidEditor, variables);
  if (!commission) error(404, { code: 'NOT_FOUND', message: 'This commission was not found.', reasons: [] });
  const { criteria, conditions, myBid } = commission;
  const header = readFragment(BidHeader, commission);
  return {
    commission: header,
    criteria,
    conditions,
    bid: myBid ?? null,
    organisation,
    choices,
    mayDraft: organisation !== null && mayDraft(organisation),
    now: new Date(),
    live: live(event, header.id, myBid?.id),
  };
};

export const actions: Actions = {
  start: async (event) => {
    const form = await event.request.formData();
    const input = { actingFor: text(form, 'actingFor'), commissionId: text(form, 'commissionId') };
    const { failure } = await act(event, StartBid, { input });
    if (failure) return failure;
    redirect(303, event.url.pathname + forWhom(event.url));
  },

  save: async (event) => {
    const form = await event.request.formData();
    const draft = readDraftForm(form);
    const revision = Number(text(form, 'revision'));
    const input = { actingFor: text(form, 'actingFor'), bidId: text(form, 'bidId'), revision, ...draft };
    const { data, failure } = await act(
      event,
      SaveBidDraft,
      { input: input as never },
      { values: { draft, revision } },
    );
    if (failure) return failure;
    // Saved by the page itself: it stays where it is and goes on from the new revision.
    if (text(form, 'auto')) return { saved: data.saveBidDraft.bid.draft };
    if (text(form, 'next') === 'submit') redirect(303, `${event.url.pathname}/submit${forWhom(event.url)}`);
    flash(event, 'Your draft is saved.');
    const anchor = text(form, 'more');
    redirect(303, event.url.pathname + forWhom(event.url) + (anchor ? `#${anchor}` : ''));
  },
};
