import type { RequestEvent } from '@sveltejs/kit';
import { env } from '$env/dynamic/private';
import { parseSetCookie } from './set-cookie';

/**
 * The way from a page to the API: inside the process when the host offers it, else over HTTP to API_URL.
 * The visitor's cookies go along, and the cookies that the API sets go back to the visitor.
 */
export function apiFetch(event: RequestEvent): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(new URL(String(input), event.url), init);
    passHeaders(event, request);
    const response = globalThis.__graphqlFetch ? await globalThis.__graphqlFetch(request) : await overHttp(request);
    returnCookies(event, response);
    return response;
  };
}

function passHeaders(event: RequestEvent, request: Request): void {
  const cookies = event.cookies.getAll({ decode: (value: string) => value });
  if (cookies.length > 0) {
    request.headers.set('cookie', cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
  }
  // That a proxy stands in front tells the API that nobody at this machine asks.
  for (const name of ['user-agent', 'x-request-id', 'x-forwarded-for']) {
    const value = event.request.headers.get(name);
    if (value) request.headers.set(name, value);
  }
  request.headers.set('origin', event.url.origin);
  request.headers.set('x-page-client', event.getClientAddress());
}

async function overHttp(request: Request): Promise<Response> {
  const url = new URL(new URL(request.url).pathname, env['API_URL'] ?? 'http://127.0.0.1:4000');
  const headers = new Headers(request.headers);
  headers.set('origin', url.origin);
  headers.delete('x-page-client');
  return fetch(url, { method: request.method, headers, body: await request.arrayBuffer() });
}

function returnCookies(event: RequestEvent, response: Response): void {
  for (const header of response.headers.getSetCookie()) {
    const cookie = parseSetCookie(header);
    if (!cookie) continue;
    event.cookies.set(cookie.name, cookie.value, { ...cookie.options, encode: (value: string) => value });
  }
}
