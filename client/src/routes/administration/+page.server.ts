import { administrating } from '$lib/server/administration';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  await administrating(event);
};
