import { error, redirect } from '@sveltejs/kit';
import { signInUrl } from './sign-in-url';

/** Pages of the council: whoever is not signed in signs in first, and to whoever takes no part the page does not exist. */
export function forThoseInside<Inside>(url: URL, signedIn: boolean, inside: Inside | null | undefined): Inside {
  if (inside) return inside;
  if (!signedIn) redirect(303, signInUrl(url));
  error(404, { message: 'This page was not found.', code: 'NOT_FOUND' });
}
