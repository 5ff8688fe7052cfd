/** Signs in as one of the demo cast. There is nothing to read at this address. */
import { error, redirect } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { act, safeReturn, text } from '$lib/server';
import type { Actions, PageServerLoad } from './$types';

const SignInAs = graphql(`
  mutation SignInAsDemoPerson($input: SignInAsDemoPersonInput!) {
    signInAsDemoPerson(input: $input) {
      member {
        id
      }
    }
  }
`);

export const load: PageServerLoad = () => redirect(303, '/sign-in');

export const actions: Actions = {
  default: async (event) => {
    const member = text(await event.request.formData(), 'member');
    const { failure } = await act(event, SignInAs, { input: { member } }, { anonymous: true });
    if (failure) error(failure.status, { code: failure.data.code, message: 'There is no such person in this demo.' });
    redirect(303, safeReturn(event.url.searchParams.get('to')));
  },
};
