import type { Cookies } from '@sveltejs/kit';

export const FLASH_COOKIE = 'flash';

/** Something that worked, said once at the top of the next page. */
export interface Flash {
  id: string;
  message: string;
}

/** Call before `redirect(303, …)`: the next page says `message` in a success banner. */
export function flash(cookies: Cookies, message: string): void {
  const value: Flash = { id: crypto.randomUUID(), message };
  cookies.set(FLASH_COOKIE, JSON.stringify(value), { path: '/', maxAge: 60, httpOnly: true, sameSite: 'lax' });
}

/** Takes the message, so that it is said only once. */
export function takeFlash(cookies: Cookies): Flash | null {
  const value = cookies.get(FLASH_COOKIE);
  if (!value) return null;
  cookies.delete(FLASH_COOKIE, { path: '/' });
  try {
    const { id, message } = JSON.parse(value) as Partial<Flash>;
    return typeof id === 'string' && typeof message === 'string' ? { id, message } : null;
  } catch {
    return null;
  }
}
