import { error, redirect } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { act, flash, live, query, text } from '$lib/server';
import type { Actions, PageServerLoad } from './$types';

const OpeningPage = graphql(`
  query OpeningPage($reference: String!) {
    commission(reference: $reference) {
      id
      reference
      title
      state
      bidsCloseAt
      council {
        id
        name
      }
      openBlockers {
        message
      }
      opening {
        openedAt
        bidCount
        openedByRole
        openedBy {
          name
        }
        records {
          receipt
          sha256
        }
      }
      openedBids {
        id
        organisation {
          name
        }
        submission {
          receipt {
            reference
          }
        }
      }
    }
  }
`);

const OpenBids = graphql(`
  mutation OpenBids($input: OpenBidsInput!) {
    openBids(input: $input) {
      commission {
        id
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { commission } = await query(event, OpeningPage, { reference: event.params.reference });
  if (!commission) error(404, { code: 'NOT_FOUND', message: 'This commission was not found.', reasons: [] });
  const me = await event.locals.me();
  const council = me?.organisations.find(({ id }) => id === commission.council.id);
  const isOfficer = council?.roles.some((role) => role.toUpperCase() === 'COMMISSIONING_OFFICER') ?? false;
  return { commission, isOfficer, isInside: council !== undefined, now: new Date(), live: live(event, commission.id) };
};

export const actions: Actions = {
  open: async (event) => {
    const form = await event.request.formData();
    const input = {
      commissionId: text(form, 'commissionId'),
      publishOfficerName: text(form, 'publishOfficerName') === 'yes',
    };
    const { failure } = await act(event, OpenBids, { input });
    if (failure) return failure;
    flash(event, 'The bids are open. This page is the public record.');
    redirect(303, event.url.pathname);
  },
};
