import { redirect } from '@sveltejs/kit';
import { safeReturn, text } from '$lib/server';
import { ACTING_FOR_COOKIE, THEME_COOKIE } from '$lib/server/me';
import { keep } from '$lib/server/own-cookie';
import type { Actions } from './$types';

export const actions: Actions = {
  theme: async (event) => {
    const form = await event.request.formData();
    const theme = text(form, 'theme');
    keep(event, THEME_COOKIE, theme === 'light' || theme === 'dark' ? theme : '');
    redirect(303, safeReturn(text(form, 'to')));
  },

  actingFor: async (event) => {
    const form = await event.request.formData();
    keep(event, ACTING_FOR_COOKIE, text(form, 'organisation'));
    redirect(303, safeReturn(text(form, 'to')));
  },
};
