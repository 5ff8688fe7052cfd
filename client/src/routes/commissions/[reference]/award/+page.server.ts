import { fail, redirect } from '@sveltejs/kit';
import { prefixed } from '$lib/evaluation/forms';
import { graphql } from '$lib/graphql';
import { act, flash, forThoseInside, live, query, text, textValues, texts } from '$lib/server';
import { AwardPage, CloseWithoutAward, PublishAward } from './award';
import type { Actions, PageServerLoad } from './$types';

const SaveAwardDecision = graphql(`
  mutation SaveAwardDecision($input: SaveAwardDecisionInput!) {
    saveAwardDecision(input: $input) {
      commission {
        id
      }
    }
  }
`);

const SaveAssessmentSummary = graphql(`
  mutation SaveAssessmentSummary($input: SaveAssessmentSummaryInput!) {
    saveAssessmentSummary(input: $input) {
      commission {
        id
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { viewer, commission } = await query(event, AwardPage, { reference: event.params.reference });
  const decision = forThoseInside(event.url, viewer.member !== null, commission?.awardDecision);
  if (decision.publishedAt) redirect(303, `/commissions/${event.params.reference}/result`);
  return {
    commission: commission!,
    decision,
    confirming: event.url.searchParams.has('confirm'),
    live: live(event, commission!.id),
  };
};

export const actions: Actions = {
  decide: async (event) => {
    const form = await event.request.formData();
    const outcome = text(form, 'outcome');
    const input = {
      commissionId: text(form, 'commissionId'),
      outcome: outcome === 'AWARDED' || outcome === 'UNSUCCESSFUL' ? (outcome as 'AWARDED' | 'UNSUCCESSFUL') : null,
      reasons: text(form, 'reasons'),
      winners: outcome === 'UNSUCCESSFUL' ? [] : texts(form, 'winners'),
      revision: Number(text(form, 'revision')),
    };
    const values = { ...textValues(form), winners: texts(form, 'winners').join(' ') };
    const { failure } = await act(event, SaveAwardDecision, { input }, { values });
    if (failure) return failure;
    flash(event, 'The decision is saved as a draft.');
    redirect(303, event.url.pathname);
  },

  summarise: async (event) => {
    const form = await event.request.formData();
    const part = text(form, 'part');
    const input = {
      bidId: text(form, 'bidId'),
      strengths: text(form, `${part}.strengths`),
      improvements: text(form, `${part}.improvements`),
      whyNotAwarded: text(form, `${part}.whyNotAwarded`),
      revision: Number(text(form, 'revision')),
    };
    const { failure } = await act(event, SaveAssessmentSummary, { input }, { values: textValues(form) });
    if (failure) return fail(failure.status, { ...failure.data, errors: prefixed(failure.data.errors, part) });
    flash(event, 'The summary is saved as a draft.');
    redirect(303, `${event.url.pathname}#summary-${part}`);
  },

  publish: async (event) => {
    const form = await event.request.formData();
    const input = { commissionId: text(form, 'commissionId'), revision: Number(text(form, 'revision')) };
    const verb = text(form, 'outcome') === 'UNSUCCESSFUL' ? CloseWithoutAward : PublishAward;
    const { failure } = await act(event, verb, { input }, { values: textValues(form) });
    if (failure) return failure;
    flash(event, 'The decision is published, and every bidder has been told.');
    redirect(303, `/commissions/${event.params.reference}/result`);
  },
};
