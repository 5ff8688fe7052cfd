import { fail, redirect } from '@sveltejs/kit';
import { EvaluationPage } from '$lib/evaluation/evaluating';
import { prefixed } from '$lib/evaluation/forms';
import { graphql } from '$lib/graphql';
import { act, flash, forThoseInside, live, optionalText, query, text, textValues } from '$lib/server';
import type { Actions, PageServerLoad } from './$types';

const RecordAgreedScore = graphql(`
  mutation RecordAgreedScore($input: RecordAgreedScoreInput!) {
    recordAgreedScore(input: $input) {
      commission {
        id
        evaluation {
          pricesRevealedAt
        }
      }
    }
  }
`);

const ExcuseEvaluator = graphql(`
  mutation ExcuseEvaluator($input: ExcuseEvaluatorInput!) {
    excuseEvaluator(input: $input) {
      commission {
        id
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { viewer, commission } = await query(event, EvaluationPage, { reference: event.params.reference });
  const evaluation = forThoseInside(event.url, viewer.member !== null, commission?.evaluation);
  return { commission: commission!, evaluation, live: live(event, commission!.id) };
};

export const actions: Actions = {
  agree: async (event) => {
    const form = await event.request.formData();
    const part = text(form, 'part');
    const input = {
      bidId: text(form, 'bidId'),
      criterionId: text(form, 'criterionId'),
      score: Number(text(form, `${part}.score`) || -1),
      reason: text(form, `${part}.reason`),
      revision: Number(text(form, 'revision')),
    };
    const { data, failure } = await act(event, RecordAgreedScore, { input }, { values: textValues(form) });
    if (failure) return fail(failure.status, { ...failure.data, errors: prefixed(failure.data.errors, part) });
    const open = data.recordAgreedScore.commission.evaluation?.pricesRevealedAt;
    flash(event, open ? 'The agreed score is recorded, and the prices are open.' : 'The agreed score is recorded.');
    redirect(303, `${event.url.pathname}#${open ? 'points' : `answer-${part}`}`);
  },

  excuse: async (event) => {
    const form = await event.request.formData();
    const part = text(form, 'part');
    const input = {
      commissionId: text(form, 'commissionId'),
      memberId: text(form, 'memberId'),
      reason: text(form, `${part}.reason`),
      replacementId: optionalText(form, `${part}.replacementId`),
    };
    const { failure } = await act(event, ExcuseEvaluator, { input }, { values: textValues(form) });
    if (failure) return fail(failure.status, { ...failure.data, errors: prefixed(failure.data.errors, part) });
    flash(event, 'The evaluator is excused.');
    redirect(303, event.url.pathname);
  },
};
