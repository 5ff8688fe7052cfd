import { error, type Handle, type HandleServerError, type RequestEvent } from '@sveltejs/kit';
import { createRequestClient } from '$lib/graphql/client';
import { apiFetch } from '$lib/server/api-fetch';
import { logError } from '$lib/server/log';
import { loadMeOnce, THEME_COOKIE } from '$lib/server/me';

const SECURITY_HEADERS = {
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
};

/** Gives every request its GraphQL client and its member, and every page its theme and its safe headers. */
export const handle: Handle = async ({ event, resolve }) => {
  refuseBrokenForms(event);
  event.locals.gql = createRequestClient(apiFetch(event));
  event.locals.me = loadMeOnce(event);
  event.locals.theme = chosenTheme(event.cookies.get(THEME_COOKIE));

  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%policy.theme%', themeAttribute(event.locals.theme)),
    preload: ({ type, path }) => type === 'js' || type === 'css' || (type === 'font' && path.includes('normal')),
  });

  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value);
  if (response.headers.get('content-type')?.startsWith('text/html')) {
    response.headers.set('cache-control', 'private, no-cache');
    response.headers.append('vary', 'cookie');
    // Each page holds a nonce of its own, so its tag would never match.
    response.headers.delete('etag');
  }
  return response;
};

/** A body that is no form is the sender's fault; what is too large says so itself. */
function refuseBrokenForms({ request }: RequestEvent): void {
  const read = request.formData.bind(request);
  request.formData = async () => {
    try {
      return await read();
    } catch (cause) {
      if (!(cause instanceof TypeError)) throw cause;
      error(400, { code: 'INVALID', message: 'What was sent could not be read as a form. Go back and send it again.' });
    }
  };
}

/** What went wrong by surprise is logged with a number; the visitor sees the number and nothing else. */
export const handleError: HandleServerError = ({ error: thrown, event, status, message }) => {
  if (status === 404) return { message, code: 'NOT_FOUND' };
  if (status === 413) return { message: TOO_LARGE, code: 'INVALID' };
  const requestId = event.request.headers.get('x-request-id') ?? crypto.randomUUID();
  logError('page failed', {
    requestId,
    route: event.route.id,
    cause: thrown instanceof Error ? thrown.stack : String(thrown),
  });
  return { message: 'Something went wrong on our side.', code: 'INTERNAL', requestId };
};

const TOO_LARGE = 'What you sent is too large. A file may have 25 MB. Go back and choose a smaller file.';

function chosenTheme(cookie: string | undefined): App.Locals['theme'] {
  return cookie === 'light' || cookie === 'dark' ? cookie : 'system';
}

function themeAttribute(theme: App.Locals['theme']): string {
  return theme === 'system' ? '' : `data-theme="${theme}"`;
}
