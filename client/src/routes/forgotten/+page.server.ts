import { graphql } from '$lib/graphql';
import { act, text } from '$lib/server';
import { outboxIsOpen } from '$lib/server/outbox';
import type { Actions, PageServerLoad } from './$types';

const Request = graphql(`
  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
    requestPasswordReset(input: $input) {
      email
    }
  }
`);

export const load: PageServerLoad = async (event) => ({ outbox: await outboxIsOpen(event) });

export const actions: Actions = {
  default: async (event) => {
    const values = { email: text(await event.request.formData(), 'email') };
    const { data, failure } = await act(event, Request, { input: values }, { values, anonymous: true });
    return failure ?? { sent: data.requestPasswordReset.email };
  },
};
