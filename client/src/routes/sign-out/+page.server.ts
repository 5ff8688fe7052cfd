import { error, redirect } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { act, flash } from '$lib/server';
import type { Actions, PageServerLoad } from './$types';

const SignOut = graphql(`
  mutation SignOut {
    signOut
  }
`);

export const load: PageServerLoad = () => redirect(303, '/');

export const actions: Actions = {
  default: async (event) => {
    const { failure } = await act(event, SignOut, {}, { anonymous: true });
    if (failure && failure.data.code !== 'UNAUTHENTICATED')
      error(failure.status, { code: failure.data.code, message: 'You could not be signed out. Please try again.' });
    flash(event, 'You are signed out.');
    redirect(303, '/');
  },
};
