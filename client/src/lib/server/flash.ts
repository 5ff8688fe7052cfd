import type { RequestEvent } from '@sveltejs/kit';
import { keep } from './own-cookie';

export const FLASH_COOKIE = 'flash';

const A_MINUTE = 60;
type Here = Pick<RequestEvent, 'cookies' | 'url'>;

/** Something that worked, said once at the top of the next page. */
export interface Flash {
  id: string;
  message: string;
}

/** Call before `redirect(303, …)`: the next page says `message` in a success banner. */
export function flash(event: Here, message: string): void {
  const value: Flash = { id: crypto.randomUUID(), message };
  keep(event, FLASH_COOKIE, JSON.stringify(value), A_MINUTE);
}

/** Takes the message, so that it is said only once. */
export function takeFlash(event: Here): Flash | null {
  const value = event.cookies.get(FLASH_COOKIE);
  if (!value) return null;
  keep(event, FLASH_COOKIE, '');
  try {
    const { id, message } = JSON.parse(value) as Partial<Flash>;
    return typeof id === 'string' && typeof message === 'string' ? { id, message } : null;
  } catch {
    return null;
  }
}
