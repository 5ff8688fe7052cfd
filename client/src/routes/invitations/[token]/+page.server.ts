import { error, redirect } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { act, flash, query } from '$lib/server';
import type { Actions, PageServerLoad } from './$types';

const Page = graphql(`
  query InvitationPage($token: String!) {
    organisationInvitation(token: $token) {
      email
      roles
      inviterName
      expiresAt
      state
      organisation {
        slug
        name
        kind
      }
    }
  }
`);

const Accept = graphql(`
  mutation AcceptInvitation($input: AnswerInvitationInput!) {
    acceptInvitation(input: $input) {
      slug
      name
    }
  }
`);

const Decline = graphql(`
  mutation DeclineInvitation($input: AnswerInvitationInput!) {
    declineInvitation(input: $input) {
      state
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { organisationInvitation: invitation } = await query(event, Page, { token: event.params.token });
  if (!invitation?.organisation)
    error(404, {
      code: 'NOT_FOUND',
      message:
        'There is no such invitation. Open the link from the mail once more, or sign in with the address that was invited.',
    });
  return { invitation: { ...invitation, organisation: invitation.organisation } };
};

export const actions: Actions = {
  accept: async (event) => {
    const { data, failure } = await act(event, Accept, { input: { token: event.params.token } });
    if (failure) return failure;
    flash(event, `You can now act for ${data.acceptInvitation.name}.`);
    redirect(303, `/organisations/${data.acceptInvitation.slug}`);
  },
  decline: async (event) => {
    const { failure } = await act(event, Decline, { input: { token: event.params.token } }, { anonymous: true });
    if (failure) return failure;
    flash(event, 'You have declined the invitation.');
    redirect(303, event.url.pathname);
  },
};
