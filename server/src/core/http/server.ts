import fastifyApollo from '@as-integrations/fastify';
import cookie from '@fastify/cookie';
import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import { listed, type Settings } from '../config/index.js';
import type { Context } from '../context.js';
import { makeApollo } from '../graphql/index.js';
import { compressAnonymous } from './compress.js';
import { requestContext, type Base } from './context.js';
import { answerErrors } from './errors.js';
import { Drain } from './drain.js';
import { anonymousEtags } from './etag.js';
import { safeError } from './log.js';
import { servePages } from './pages.js';
import { safeHeaders } from './safe-headers.js';

/** Routes that a feature or a part of core adds beside the API. */
export type Routes = (app: FastifyInstance, base: Base) => Promise<void> | void;

/** JSON lines with a request id; bodies and cookies are never logged. */
export const makeLogger = (settings: Settings): pino.Logger =>
  pino({
    level: settings.LOG_LEVEL,
    redact: ['req.headers.cookie', 'req.headers.authorization'],
    serializers: { err: safeError },
  });

/** Addresses whose forwarded headers are believed. */
export const trustedProxies = (settings: Pick<Settings, 'TRUSTED_PROXIES'>): string[] =>
  listed(settings.TRUSTED_PROXIES);

/** One process, one port: API, health, routes of features, and pages for everything else. */
export async function makeServer(
  base: Base,
  schema: GraphQLSchema,
  routes: readonly Routes[],
  pagesHandler: string,
  logger: pino.Logger,
): Promise<FastifyInstance> {
  const trusted = trustedProxies(base.settings);
  const app = Fastify({
    loggerInstance: logger as never,
    logController: new Fastify.LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: trusted.length > 0 ? trusted : false,
    bodyLimit: 1_048_576,
    requestTimeout: 60_000,
    // A request that comes while we stop is answered like any other; see `drain.ts`.
    return503OnClosing: false,
  }) as unknown as FastifyInstance;
  app.decorate('drain', new Drain(app.server));
  const apollo = makeApollo(schema, (error, requestId) => logger.error({ err: error, requestId }, 'request failed'));
  await apollo.start();
  safeHeaders(app, base.settings);
  await app.register(cookie);
  compressAnonymous(app);
  anonymousEtags(app);
  for (const add of routes) await add(app, base);
  await app.register(async (api) => {
    // A body that cannot be read never reaches Apollo; it is answered in the same shape.
    api.setErrorHandler(answerErrors);
    await api.register(
      fastifyApollo(apollo) as never,
      {
        path: '/graphql',
        context: (request: never, reply: never): Promise<Context> => requestContext(base, request, reply),
      } as never,
    );
  });
  await servePages(app, pagesHandler, base.settings.PUBLIC_URL);
  return app;
}
