import { error, redirect, type RequestEvent } from '@sveltejs/kit';

import type { DocumentInput } from '$lib/graphql/client';
import { problemFrom } from '$lib/graphql/errors';
import { logError } from './log';
import { signInUrl } from './sign-in-url';

/**
 * Reads from the API for a page. Whoever is not signed in is sent to sign in and comes back here; anything
 * else that the API refuses becomes SvelteKit's error page with the right status.
 */
export async function query<Data, Variables extends Record<string, unknown>>(
  event: Pick<RequestEvent, 'locals' | 'url'>,
  document: DocumentInput<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const result = await event.locals.gql.query(document, variables).toPromise();
  if (result.error) {
    const { status, code, message, reasons, requestId } = problemFrom(result.error);
    if (code === 'UNAUTHENTICATED') redirect(303, signInUrl(event.url));
    if (code === 'INTERNAL')
      logError('query failed', { requestId, path: event.url.pathname, cause: result.error.message });
    error(status, { code, message, reasons, ...(requestId ? { requestId } : {}) });
  }
  return result.data as Data;
}

/** For pages that only make sense for a member: their `Me`, or the way to sign in and back. */
export async function signedIn(event: Pick<RequestEvent, 'locals' | 'url'>) {
  return (await event.locals.me()) ?? redirect(303, signInUrl(event.url));
}
