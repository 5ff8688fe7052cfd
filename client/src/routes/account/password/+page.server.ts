import { redirect } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { act, flash, signedIn } from '$lib/server';
import type { Actions, PageServerLoad } from './$types';

const Change = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      email
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  await signedIn(event);
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const typed = (name: string) => form.get(name)?.toString() ?? '';
    const input = { currentPassword: typed('currentPassword'), newPassword: typed('newPassword') };
    const { failure } = await act(event, Change, { input });
    if (failure) return failure;
    flash(event, 'Your password is changed. You are signed out everywhere else.');
    redirect(303, '/account');
  },
};
