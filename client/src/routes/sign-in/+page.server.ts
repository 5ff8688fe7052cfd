import { redirect } from '@sveltejs/kit';
import { safeReturn, text } from '$lib/server';
import { signIn } from '$lib/server/sign-in';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const to = safeReturn(url.searchParams.get('to'));
  if (await locals.me()) redirect(303, to);
  return { to };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const { failure } = await signIn(event, text(form, 'email'), form.get('password')?.toString() ?? '');
    if (failure) return failure;
    redirect(303, safeReturn(event.url.searchParams.get('to')));
  },
};
