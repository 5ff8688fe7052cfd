import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import type { Settings } from '../config/index.js';
import type { Context, Viewer } from '../context.js';
import type { Jobs } from '../jobs/index.js';
import { Loaders } from '../loaders/index.js';
import { isLoopback } from './loopback.js';
import { cameByHttps, credentialsOf, sessionCookieName, type Authenticate } from './viewer.js';

/** What the process holds and every request shares. */
export interface Base {
  readonly db: DataSource;
  readonly settings: Settings;
  readonly jobs: Jobs;
  readonly authenticate: Authenticate;
  /** Ids of the sessions and tokens of these viewers that are still good. */
  readonly stillGood: (viewers: readonly Viewer[]) => Promise<Set<string>>;
  /** Demo stories are loaded: demo sign-ins and the outbox page may be shown on loopback. */
  readonly demo: boolean;
}

/** The context of one HTTP request. */
export async function requestContext(base: Base, request: FastifyRequest, reply: FastifyReply): Promise<Context> {
  const secure = cameByHttps(request, base.settings.PUBLIC_URL);
  const setCookie: Context['setCookie'] = (name, value, maxAgeSeconds) => {
    const cookie = name === 'session' ? sessionCookieName(secure) : name;
    const options = { path: '/', httpOnly: true, sameSite: 'lax' as const, secure };
    if (value === null) void reply.clearCookie(cookie, options);
    else void reply.setCookie(cookie, value, { ...options, ...(maxAgeSeconds ? { maxAge: maxAgeSeconds } : {}) });
  };
  const offer = (secret: string, maxAge: number): void => setCookie('session', secret, maxAge);
  return {
    db: base.db,
    settings: base.settings,
    jobs: base.jobs,
    demo: base.demo,
    viewer: await base.authenticate(credentialsOf(request, secure), offer),
    loaders: new Loaders(),
    tally: { statements: 0 },
    requestId: request.id,
    address: request.ip,
    loopback: isLoopback(request, base.settings.PUBLIC_URL),
    userAgent: request.headers['user-agent'] ?? '',
    setCookie,
  };
}
