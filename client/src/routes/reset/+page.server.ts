import { redirect } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { act, flash, text } from '$lib/server';
import type { Actions, PageServerLoad } from './$types';

const Reset = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      email
    }
  }
`);

export const load: PageServerLoad = ({ url }) => ({ token: url.searchParams.get('token') ?? '' });

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const input = { token: text(form, 'token'), password: form.get('password')?.toString() ?? '' };
    const { failure } = await act(event, Reset, { input }, { values: { token: input.token }, anonymous: true });
    if (failure) return failure;
    flash(event, 'Your new password is set. Sign in with it.');
    redirect(303, '/sign-in');
  },
};
