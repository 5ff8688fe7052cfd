import { redirect } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { query, safeReturn } from '$lib/server';
import { signInWith } from '$lib/server/sign-in';
import type { Actions, PageServerLoad } from './$types';

const Page = graphql(`
  query SignInPage {
    demoPeople {
      id
      name
      about
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const to = safeReturn(event.url.searchParams.get('to'));
  if (await event.locals.me()) redirect(303, to);
  return { to, ...(await query(event, Page, {})) };
};

export const actions: Actions = {
  default: async (event) => {
    const { failure } = await signInWith(event, await event.request.formData());
    if (failure) return failure;
    redirect(303, safeReturn(event.url.searchParams.get('to')));
  },
};
