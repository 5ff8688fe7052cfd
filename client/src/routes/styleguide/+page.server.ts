import { dev } from '$app/environment';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** For the people who build pages, while they build them. */
export const load: PageServerLoad = () => {
  if (!dev) error(404, { message: 'Not found', code: 'NOT_FOUND' });
};
