import { redirect } from '@sveltejs/kit';
import { safeReturn } from '$lib/server';
import { signInWith } from '$lib/server/sign-in';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const to = safeReturn(url.searchParams.get('to'));
  if (await locals.me()) redirect(303, to);
  return { to };
};

export const actions: Actions = {
  default: async (event) => {
    const { failure } = await signInWith(event, await event.request.formData());
    if (failure) return failure;
    redirect(303, safeReturn(event.url.searchParams.get('to')));
  },
};
