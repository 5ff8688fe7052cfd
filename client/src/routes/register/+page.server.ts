import { redirect } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { act, text } from '$lib/server';
import { outboxIsOpen } from '$lib/server/outbox';
import type { Actions, PageServerLoad } from './$types';

const Register = graphql(`
  mutation Register($input: RegisterInput!) {
    register(input: $input) {
      email
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  if (await event.locals.me()) redirect(303, '/account');
  return { outbox: await outboxIsOpen(event) };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const values = { name: text(form, 'name'), email: text(form, 'email'), isAdult: form.has('isAdult') };
    const input = { ...values, password: form.get('password')?.toString() ?? '' };
    const { data, failure } = await act(event, Register, { input }, { values, anonymous: true });
    return failure ?? { sent: data.register.email };
  },
};
