import type { ServerLoadEvent } from '@sveltejs/kit';
import { LIVE } from '$lib/live/name';

/**
 * For a page's data: the page's own load runs again when something happens to these records, as far as its viewer may
 * know. What other loads hold, such as words that are shown once, stays.
 */
export function live(
  event: Pick<ServerLoadEvent, 'depends'>,
  ...ids: (string | null | undefined)[]
): { ids: string[]; since: Date } {
  event.depends(LIVE);
  return { ids: ids.filter((id) => id !== null && id !== undefined), since: new Date() };
}
