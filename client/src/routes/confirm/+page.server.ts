/** Mailed links lead here. Reading the page changes nothing, since mail programs look at links: the button does. */
import { redirect } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { act, flash, text } from '$lib/server';
import type { Actions, PageServerLoad } from './$types';

const Confirm = graphql(`
  mutation ConfirmRegistration($input: MailedLinkInput!) {
    confirmRegistration(input: $input) {
      email
    }
  }
`);
const Change = graphql(`
  mutation ConfirmEmailChange($input: MailedLinkInput!) {
    confirmEmailChange(input: $input) {
      email
    }
  }
`);
const Undo = graphql(`
  mutation UndoEmailChange($input: MailedLinkInput!) {
    undoEmailChange(input: $input) {
      email
    }
  }
`);

export const load: PageServerLoad = ({ url }) => {
  for (const kind of ['token', 'change', 'undo'] as const) {
    const token = url.searchParams.get(kind);
    if (token) return { kind, token };
  }
  redirect(303, '/register');
};

export const actions: Actions = {
  token: async (event) => {
    const input = { token: text(await event.request.formData(), 'token') };
    const { failure } = await act(event, Confirm, { input }, { anonymous: true });
    if (failure) return failure;
    flash(event, 'Your address is confirmed and your account is open. Sign in.');
    redirect(303, '/sign-in');
  },
  change: async (event) => {
    const input = { token: text(await event.request.formData(), 'token') };
    const { data, failure } = await act(event, Change, { input }, { anonymous: true });
    if (failure) return failure;
    flash(event, `Your account uses ${data.confirmEmailChange.email} now.`);
    redirect(303, (await event.locals.me()) ? '/account' : '/sign-in');
  },
  undo: async (event) => {
    const input = { token: text(await event.request.formData(), 'token') };
    const { data, failure } = await act(event, Undo, { input }, { anonymous: true });
    if (failure) return failure;
    const { email } = data.undoEmailChange;
    flash(event, `Your account uses ${email} again. We sent you a link to choose a new password.`);
    redirect(303, '/sign-in');
  },
};
