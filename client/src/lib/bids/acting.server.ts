import { error } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { bidderOf, biddersOf } from './acting';
import { signedIn } from '$lib/server';

/** For which organisation a page about a bid is; null lets the member choose, or says that there is none. */
export async function actingOn(event: RequestEvent) {
  const me = await signedIn(event);
  return { organisation: bidderOf(me, event.url), choices: biddersOf(me) };
}

/** The same for pages that make no sense without one. */
export async function actingOnOne(event: RequestEvent) {
  const { organisation } = await actingOn(event);
  return organisation ?? error(404, { code: 'NOT_FOUND', message: 'This page was not found.', reasons: [] });
}

/** Keeps the organisation that the address names, as `?for=SLUG` or after a form action as `&for=SLUG`. */
export function forWhom(url: URL, mark: '?' | '&' = '?'): string {
  const slug = url.searchParams.get('for');
  return slug ? `${mark}for=${encodeURIComponent(slug)}` : '';
}
