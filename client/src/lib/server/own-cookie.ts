import type { RequestEvent } from '@sveltejs/kit';

const A_YEAR = 365 * 24 * 60 * 60;
type Here = Pick<RequestEvent, 'cookies' | 'url'>;

/** Keeps a value of the pages' own in this browser; '' removes it. Secure wherever the page came over https. */
export function keep({ cookies, url }: Here, name: string, value: string, maxAge = A_YEAR): void {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' } as const;
  if (value) cookies.set(name, value, { ...options, maxAge });
  else cookies.delete(name, options);
}
