import { error } from '@sveltejs/kit';
import { signedIn } from '$lib/server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { isAdministrator } = await signedIn(event);
  if (!isAdministrator) error(403, { code: 'FORBIDDEN', message: 'Only platform administrators may see this.' });
};
