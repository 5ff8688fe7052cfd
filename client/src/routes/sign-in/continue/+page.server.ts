/**
 * A form that was sent after its session had ended arrives here whole (status 307 keeps the method and the body).
 * The visitor signs in on a page that carries the form along, and 307 sends it back to where it was going.
 */
import { fail, redirect } from '@sveltejs/kit';
import { safeReturn } from '$lib/server';
import { SIGN_IN_PREFIX } from '$lib/server/form';
import { signInWith } from '$lib/server/sign-in';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ request, url }) => {
  const to = safeReturn(url.searchParams.get('to'));
  if (request.method === 'GET') redirect(303, `/sign-in?to=${encodeURIComponent(to)}`);
  return { to };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const email = form.get(`${SIGN_IN_PREFIX}email`);
    if (email === null) return fail(401, { ...carried(form), problem: '', email: '' });

    const { failure } = await signInWith(event, form, SIGN_IN_PREFIX);
    if (failure) {
      const problem = failure.data.errors.map(({ message }) => message).join('. ');
      return fail(failure.status, { ...carried(form), problem, email: failure.data.values.email });
    }
    redirect(307, safeReturn(event.url.searchParams.get('to')));
  },
};

/** Everything typed, and whether files were among it, which a page cannot carry along. */
function carried(form: FormData): { fields: { name: string; value: string }[]; files: boolean } {
  const fields: { name: string; value: string }[] = [];
  let files = false;
  for (const [name, value] of form) {
    if (name.startsWith(SIGN_IN_PREFIX)) continue;
    if (typeof value === 'string') fields.push({ name, value });
    else if (value.size > 0) files = true;
  }
  return { fields, files };
}
