import { error, redirect } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { act, flash, query, text, textValues } from '$lib/server';
import type { Actions, PageServerLoad } from './$types';
import { InTheMarketFragment } from './InTheMarket.svelte';
import { Claim, Join, Leave, RequestVerification, WithdrawClaim, WithdrawJoin } from './door';

const Page = graphql(
  `
    query OrganisationPage($slug: String!) {
      organisation(slug: $slug) {
        id
        slug
        name
        kind
        descriptionHtml
        website
        origin
        verifiedAt
        canCommission
        requiresSignatory
        identifiers {
          schemeName
          value
          url
        }
        people {
          id
          roles
          member {
            name
            url
          }
        }
        viewerStanding {
          roles
          joinRequest
          claim
        }
        ...InTheMarket
      }
    }
  `,
  [InTheMarketFragment],
);

const Requests = graphql(`
  query OrganisationVerification($slug: String!) {
    organisation(slug: $slug) {
      verificationRequests {
        id
        purpose
        state
        note
        createdAt
        decidedAt
      }
      joinRequests {
        id
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { slug } = event.params;
  const { organisation } = await query(event, Page, { slug });
  if (!organisation) error(404, { code: 'NOT_FOUND', message: 'There is no organisation at this address.' });
  if (organisation.slug !== slug) redirect(308, `/organisations/${organisation.slug}`);
  const administers = organisation.viewerStanding?.roles.includes('ADMINISTRATOR') ?? false;
  const inside = administers ? (await query(event, Requests, { slug })).organisation : null;
  return {
    organisation,
    now: new Date().toISOString(),
    administers,
    requests: inside?.verificationRequests ?? [],
    asking: inside?.joinRequests.length ?? 0,
  };
};

export const actions: Actions = {
  join: async (event) => {
    const form = await event.request.formData();
    const input = { organisation: text(form, 'id'), message: text(form, 'message') };
    const { failure } = await act(event, Join, { input }, { values: textValues(form) });
    if (failure) return failure;
    flash(event, 'You have asked to join. Its administrators are told; we mail you their answer.');
    redirect(303, event.url.pathname);
  },

  withdrawJoin: async (event) => {
    const form = await event.request.formData();
    const input = { joinRequest: text(form, 'request') };
    const { failure } = await act(event, WithdrawJoin, { input }, { values: textValues(form) });
    if (failure) return failure;
    flash(event, 'You have taken back your request to join.');
    redirect(303, event.url.pathname);
  },

  claim: async (event) => {
    const form = await event.request.formData();
    const input = { organisation: text(form, 'id'), message: text(form, 'message') };
    const { failure } = await act(event, Claim, { input }, { values: textValues(form) });
    if (failure) return failure;
    flash(event, 'You have claimed this organisation. A platform administrator checks it; we mail you the decision.');
    redirect(303, event.url.pathname);
  },

  withdrawRequest: async (event) => {
    const form = await event.request.formData();
    const input = { request: text(form, 'request') };
    const { failure } = await act(event, WithdrawClaim, { input }, { values: textValues(form) });
    if (failure) return failure;
    flash(event, 'The request is taken back.');
    redirect(303, event.url.pathname);
  },

  verify: async (event) => {
    const form = await event.request.formData();
    const input = { actingFor: text(form, 'actingFor'), message: text(form, 'message') };
    const { failure } = await act(event, RequestVerification, { input }, { values: textValues(form) });
    if (failure) return failure;
    flash(event, 'You have asked for verification. We mail you the decision.');
    redirect(303, event.url.pathname);
  },

  leave: async (event) => {
    const form = await event.request.formData();
    const input = { actingFor: text(form, 'actingFor') };
    const { data, failure } = await act(event, Leave, { input }, { values: textValues(form) });
    if (failure) return failure;
    flash(event, `You no longer act for ${data.leaveOrganisation.name}.`);
    redirect(303, event.url.pathname);
  },
};
