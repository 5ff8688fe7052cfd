import type { FastifyRequest } from 'fastify';
import type { Viewer } from '../context.js';

/**
 * Finds out who asks, from a session cookie or a bearer token. The members feature provides it. `offer` hands the
 * browser a fresh session token now and then; without it (an answer that sets no cookies) none is made.
 */
export type Authenticate = (
  credentials: { cookie: string | null; bearer: string | null },
  offer?: (secret: string, maxAgeSeconds: number) => void,
) => Promise<Viewer>;

const SECURE = '__Host-session';
const PLAIN = 'session';

/** `__Host-` cookies need https; over plain loopback http the plain name is used. */
export const sessionCookieName = (secure: boolean): string => (secure ? SECURE : PLAIN);

/** How a page was asked for, in the requests that it makes of the API within the process. */
export const PAGE_PROTOCOL = 'x-page-protocol';

/**
 * Whether the visitor came by https. Who sends the header from outside only changes the name under which their own
 * cookie is looked for.
 */
export const cameByHttps = (request: FastifyRequest, publicUrl: string): boolean =>
  publicUrl.startsWith('https:') || request.protocol === 'https' || request.headers[PAGE_PROTOCOL] === 'https';

/** What the request carries. A bearer token wins and cookies are then ignored. */
export function credentialsOf(
  request: FastifyRequest,
  secure: boolean,
): { cookie: string | null; bearer: string | null } {
  const header = request.headers.authorization ?? '';
  const bearer = /^Bearer\s+(\S+)$/i.exec(header)?.[1] ?? null;
  const cookie = bearer ? null : (request.cookies[sessionCookieName(secure)] ?? null);
  return { cookie, bearer };
}

/**
 * Whether the request carries neither session nor token. Either name of the cookie makes a member: behind a proxy that is
 * not trusted, https looks like http from here.
 */
export const isAnonymous = (request: FastifyRequest): boolean =>
  [true, false].every((secure) => {
    const { cookie, bearer } = credentialsOf(request, secure);
    return !cookie && !bearer;
  });
