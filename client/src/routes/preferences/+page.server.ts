import { redirect } from '@sveltejs/kit';
import { safeReturn, text } from '$lib/server';
import { ACTING_FOR_COOKIE, THEME_COOKIE } from '$lib/server/me';
import type { Actions } from './$types';

const A_YEAR = 365 * 24 * 60 * 60;
const COOKIE = { path: '/', maxAge: A_YEAR, httpOnly: true, sameSite: 'lax' } as const;

export const actions: Actions = {
  theme: async ({ request, cookies }) => {
    const form = await request.formData();
    const theme = text(form, 'theme');
    if (theme === 'light' || theme === 'dark') cookies.set(THEME_COOKIE, theme, COOKIE);
    else cookies.delete(THEME_COOKIE, { path: '/' });
    redirect(303, safeReturn(text(form, 'to')));
  },

  actingFor: async ({ request, cookies }) => {
    const form = await request.formData();
    const organisation = text(form, 'organisation');
    if (organisation) cookies.set(ACTING_FOR_COOKIE, organisation, COOKIE);
    else cookies.delete(ACTING_FOR_COOKIE, { path: '/' });
    redirect(303, safeReturn(text(form, 'to')));
  },
};
