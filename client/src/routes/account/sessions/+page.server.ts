import { redirect } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { act, flash, query, signedIn, text } from '$lib/server';
import type { Actions, PageServerLoad } from './$types';

const Page = graphql(`
  query SessionsPage {
    viewer {
      sessions {
        id
        current
        userAgent
        createdAt
        lastSeenAt
      }
    }
  }
`);
const End = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input)
  }
`);
const Everywhere = graphql(`
  mutation SignOutEverywhere {
    signOutEverywhere
  }
`);

export const load: PageServerLoad = async (event) => {
  await signedIn(event);
  return query(event, Page, {});
};

export const actions: Actions = {
  end: async (event) => {
    const session = text(await event.request.formData(), 'session');
    const { failure } = await act(event, End, { input: { session } });
    if (failure) return failure;
    flash(event, 'That browser is signed out.');
    redirect(303, '/account/sessions');
  },
  everywhere: async (event) => {
    const { failure } = await act(event, Everywhere, {});
    if (failure) return failure;
    flash(event, 'You are signed out everywhere.');
    redirect(303, '/');
  },
};
