import { graphql } from '$lib/graphql';
import { act, signedIn, text } from '$lib/server';
import { outboxIsOpen } from '$lib/server/outbox';
import type { Actions, PageServerLoad } from './$types';

const Change = graphql(`
  mutation ChangeEmail($input: ChangeEmailInput!) {
    changeEmail(input: $input) {
      email
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  await signedIn(event);
  return { outbox: await outboxIsOpen(event) };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const values = { email: text(form, 'email') };
    const input = { ...values, password: form.get('password')?.toString() ?? '' };
    const { data, failure } = await act(event, Change, { input }, { values });
    return failure ?? { sent: data.changeEmail.email };
  },
};
