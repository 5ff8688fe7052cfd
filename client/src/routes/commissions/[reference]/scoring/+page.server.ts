import { error, fail, redirect } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { renumbered, sentParts } from '$lib/evaluation/forms';
import { ScoringPage } from '$lib/evaluation/scoring';
import { act, flash, forThoseInside, live, query, refuse, safeReturn, text, textValues } from '$lib/server';
import type { Actions, PageServerLoad } from './$types';

const SaveScores = graphql(`
  mutation SaveScores($input: SaveScoresInput!) {
    saveScores(input: $input) {
      commission {
        id
      }
    }
  }
`);

const SubmitScores = graphql(`
  mutation SubmitScores($input: SubmitScoresInput!) {
    submitScores(input: $input) {
      commission {
        id
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { viewer, commission } = await query(event, ScoringPage, { reference: event.params.reference });
  const evaluation = forThoseInside(event.url, viewer.member !== null, commission?.evaluation);
  const scores = evaluation.mayScore || evaluation.submittedAt !== null || evaluation.conflict !== null;
  if (!commission || !scores) error(404, { message: 'This page was not found.', code: 'NOT_FOUND' });
  const { bid, criterion } = Object.fromEntries(event.url.searchParams);
  return { commission, evaluation, bid: bid ?? null, criterion: criterion ?? null, live: live(event, commission.id) };
};

export const actions: Actions = {
  save: async (event) => {
    const form = await event.request.formData();
    const values = textValues(form);
    const parts = sentParts(form, 'scores');
    const scores = parts.map((i) => ({
      criterionId: text(form, `scores.${i}.criterionId`),
      score: text(form, `scores.${i}.score`) === '' ? null : Number(text(form, `scores.${i}.score`)),
      reason: text(form, `scores.${i}.reason`),
      revision: Number(text(form, `scores.${i}.revision`)),
    }));
    const input = { bidId: text(form, 'bidId'), scores };
    const { failure } = await act(event, SaveScores, { input }, { values });
    if (failure)
      return fail(failure.status, { ...failure.data, errors: renumbered(failure.data.errors, 'scores', parts) });
    flash(event, 'Your scores are saved. Nobody else sees them until you submit.');
    redirect(303, safeReturn(text(form, 'next') || event.url.pathname + pageOf(event.url)));
  },

  submit: async (event) => {
    const form = await event.request.formData();
    const values = textValues(form);
    if (text(form, 'sure') !== 'yes')
      return refuse(values, [{ field: 'sure', message: 'Confirm that your scores are final' }]);
    const { failure } = await act(
      event,
      SubmitScores,
      { input: { commissionId: text(form, 'commissionId') } },
      { values },
    );
    if (failure) return failure;
    flash(event, 'Your scores are submitted.');
    redirect(303, `/commissions/${event.params.reference}/evaluation`);
  },
};

/** The bid or criterion that was open, without the name of the action. */
function pageOf({ searchParams }: URL): string {
  const kept = ['bid', 'criterion'].flatMap((name) => {
    const value = searchParams.get(name);
    return value ? [`${name}=${encodeURIComponent(value)}`] : [];
  });
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}
