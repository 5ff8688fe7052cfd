/** Signs in on top of a page that is already open (`SessionEnded`). There is nothing to read at this address. */
import { redirect } from '@sveltejs/kit';
import { SIGN_IN_PREFIX } from '$lib/server/form';
import { signInWith } from '$lib/server/sign-in';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => redirect(303, '/sign-in');

export const actions: Actions = {
  default: async (event) => {
    const { failure } = await signInWith(event, await event.request.formData(), SIGN_IN_PREFIX);
    return failure ?? { signedIn: true };
  },
};
