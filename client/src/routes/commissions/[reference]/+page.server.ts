import { error, redirect } from '@sveltejs/kit';
import { CommissionDetailFragment } from '$lib/commissions/detail';
import { NextStepsFragment } from '$lib/evaluation/NextSteps.svelte';
import { WinnersFragment } from '$lib/evaluation/Winners.svelte';
import { DocumentsFragment } from '$lib/commissions/documents';
import { graphql, readFragment } from '$lib/graphql';
import { NoticeFragment } from '$lib/open-data/notice';
import { act, flash, live, query, text, textValues } from '$lib/server';

const Page = graphql(
  `
    query CommissionPage($reference: String!) {
      commission(reference: $reference) {
        id
        ...CommissionDetail
        ...CommissionDocuments
        ...NextSteps
        ...Winners
        viewerRoles
        documents {
          id
        }
        clarifications {
          id
        }
        pendingQuestions {
          id
          overdue
        }
        questionsOpen
        publishBlockers {
          code
          message
        }
        versions {
          number
          version
          kind
          reason
          publishedAt
        }
        ending {
          at
          reason
        }
        ...Notice
      }
    }
  `,
  [CommissionDetailFragment, DocumentsFragment, NextStepsFragment, NoticeFragment, WinnersFragment],
);

const Copy = graphql(`
  mutation CopyCommission($input: CommissionInput!) {
    copyCommission(input: $input) {
      commission {
        address
      }
    }
  }
`);

const Discard = graphql(`
  mutation DiscardDraft($input: CommissionInput!) {
    discardDraft(input: $input) {
      id
    }
  }
`);

export const load = async (event) => {
  const { reference } = event.params;
  event.depends(`commission:${reference}`);
  const { commission } = await query(event, Page, { reference });
  if (!commission) error(404, { code: 'NOT_FOUND', message: 'This commission was not found.' });
  const { address } = readFragment(CommissionDetailFragment, commission);
  if (address !== reference) redirect(301, `/commissions/${address}`);
  return { commission, now: new Date(), live: live(event, commission.id) };
};

export const actions = {
  copy: async (event) => {
    const form = await event.request.formData();
    const { data, failure } = await act(event, Copy, { input: { id: text(form, 'id') } }, { values: textValues(form) });
    if (failure) return failure;
    flash(event, 'A copy was made. It has no dates, panel or documents yet.');
    redirect(303, `/commissions/${data.copyCommission.commission?.address}/edit`);
  },
  discard: async (event) => {
    const form = await event.request.formData();
    const { failure } = await act(event, Discard, { input: { id: text(form, 'id') } }, { values: textValues(form) });
    if (failure) return failure;
    flash(event, 'The draft was discarded.');
    redirect(303, '/commissions');
  },
};
