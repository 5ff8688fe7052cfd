import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { FormError } from '$lib/form-errors';
import type { DocumentInput } from '$lib/graphql/client';
import { problemFrom, type ErrorCode, type Problem } from '$lib/graphql/errors';
import { logError } from './log';

/** What a form action gives back when nothing was changed: show `errors`, keep `values` in the form. */
export interface Refusal<Values> {
  code: ErrorCode;
  errors: FormError[];
  values: Values;
}

type Acted<Data, Values> =
  { data: Data; failure?: undefined } | { data?: undefined; failure: ActionFailure<Refusal<Values>> };

/**
 * Runs a mutation for a form action:
 *
 *     const { data, failure } = await act(event, PublishCommission, { input }, { values });
 *     if (failure) return failure;
 *     redirect(303, `/commissions/${data.publishCommission.commission.reference}`);
 *
 * When the session has ended, nothing typed is lost. With JavaScript the page stays and offers to sign in on
 * top of it; without, the whole form travels to /sign-in/continue and from there, signed in, back here.
 * `anonymous` marks forms for visitors who are not signed in, where that code is an ordinary refusal.
 */
export async function act<Data, Variables extends Record<string, unknown>, Values = Record<string, never>>(
  event: RequestEvent,
  document: DocumentInput<Data, Variables>,
  variables: Variables,
  options: { values?: Values; anonymous?: boolean } = {},
): Promise<Acted<Data, Values>> {
  const result = await event.locals.gql.mutation(document, variables).toPromise();
  if (!result.error) return { data: result.data as Data };

  return { failure: failureOf(event, problemFrom(result.error), options, result.error.message) };
}

/** Asks a query for a form action, such as what a change would do; refused like a mutation, and nothing is changed. */
export async function consult<Data, Variables extends Record<string, unknown>, Values = Record<string, never>>(
  event: RequestEvent,
  document: DocumentInput<Data, Variables>,
  variables: Variables,
  options: { values?: Values; anonymous?: boolean } = {},
): Promise<Acted<Data, Values>> {
  const result = await event.locals.gql.query(document, variables).toPromise();
  if (!result.error) return { data: result.data as Data };
  return { failure: failureOf(event, problemFrom(result.error), options, result.error.message) };
}

/** What a form action returns for a problem; an ended session goes to sign in with the whole form instead. */
export function failureOf<Values = Record<string, never>>(
  event: RequestEvent,
  { code, status, errors, requestId }: Problem,
  options: { values?: Values; anonymous?: boolean },
  cause: string,
): ActionFailure<Refusal<Values>> {
  if (code === 'UNAUTHENTICATED' && !options.anonymous && !isEnhanced(event)) redirect(307, continueUrl(event.url));
  if (code === 'INTERNAL') logError('act failed', { requestId, path: event.url.pathname, cause });
  return fail(status, { code, errors, values: (options.values ?? {}) as Values });
}

/** Refuses a form before the API is asked, in the same shape. */
export function refuse<Values>(values: Values, errors: FormError[]): ActionFailure<Refusal<Values>> {
  return fail(400, { code: 'INVALID', errors, values });
}

/** True when `use:enhance` sent the form, so that the page is still there. */
function isEnhanced(event: RequestEvent): boolean {
  return event.request.headers.get('x-sveltekit-action') === 'true';
}

function continueUrl(url: URL): string {
  return `/sign-in/continue?to=${encodeURIComponent(url.pathname + url.search)}`;
}
