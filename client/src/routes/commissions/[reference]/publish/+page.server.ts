import { error, redirect } from '@sveltejs/kit';
import { CommissionDetailFragment } from '$lib/commissions/detail';
import { graphql } from '$lib/graphql';
import { act, flash, query, signedIn, text } from '$lib/server';

const Page = graphql(
  `
    query PreviewCommission($reference: String!) {
      commission(reference: $reference) {
        id
        address
        title
        summary
        state
        revision
        viewerRoles
        ...CommissionDetail
        publishBlockers {
          message
        }
        publishWarnings {
          message
        }
        council {
          id
          name
        }
      }
    }
  `,
  [CommissionDetailFragment],
);

const Publish = graphql(`
  mutation PublishCommission($input: PublishCommissionInput!) {
    publishCommission(input: $input) {
      commission {
        reference
      }
    }
  }
`);

export const load = async (event) => {
  await signedIn(event);
  const { commission } = await query(event, Page, { reference: event.params.reference });
  if (!commission) error(404, { code: 'NOT_FOUND', message: 'This commission was not found.' });
  if (commission.state !== 'DRAFT') redirect(303, `/commissions/${commission.address}`);
  if (!commission.viewerRoles.includes('COMMISSIONING_OFFICER'))
    error(403, { code: 'FORBIDDEN', message: 'Only a commissioning officer of the council may publish this draft.' });
  return { commission, now: new Date() };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const input = { id: text(form, 'id'), revision: Number(text(form, 'revision')) };
    const { data, failure } = await act(event, Publish, { input }, { values: {} });
    if (failure) return failure;
    const reference = data.publishCommission.commission?.reference;
    flash(event, `The commission is published as ${reference}. Bids are open.`);
    redirect(303, `/commissions/${reference}`);
  },
};
