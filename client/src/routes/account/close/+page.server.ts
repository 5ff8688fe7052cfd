import { redirect } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { act, flash, query, signedIn } from '$lib/server';
import type { Actions, PageServerLoad } from './$types';

const Page = graphql(`
  query ClosePage {
    viewer {
      closingBlockers
    }
  }
`);
const Close = graphql(`
  mutation CloseAccount($input: CloseAccountInput!) {
    closeAccount(input: $input)
  }
`);

export const load: PageServerLoad = async (event) => {
  await signedIn(event);
  return query(event, Page, {});
};

export const actions: Actions = {
  default: async (event) => {
    const password = (await event.request.formData()).get('password')?.toString() ?? '';
    const { failure } = await act(event, Close, { input: { password } });
    if (failure) return failure;
    flash(event, 'Your account is closed. Thank you for having taken part.');
    redirect(303, '/');
  },
};
