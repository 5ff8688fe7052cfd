import type { FastifyInstance } from 'fastify';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { PAGE_PROTOCOL } from './viewer.js';

type PageHandler = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

declare global {
  /** The pages' way into the API without a network hop: same checks, same limits, same errors. */
  var __graphqlFetch: ((request: Request) => Promise<Response>) | undefined;
}

/**
 * Serves the built pages for every path that nothing else serves. Page rendering asks the API through
 * Fastify's own injection, so a page has no private door.
 */
export async function servePages(app: FastifyInstance, handlerFile: string, publicUrl: string): Promise<void> {
  globalThis.__graphqlFetch = (request) => inject(app, request);
  if (!existsSync(handlerFile)) {
    app.log.warn('pages are not built; only the API is served');
    return;
  }
  tellPagesTheirAddress(publicUrl);
  // Built by another tool after this program was compiled, so it can only be imported by path.
  const { handler } = (await import(pathToFileURL(handlerFile).href)) as { handler: PageHandler };
  await app.register(async (pages) => {
    pages.removeAllContentTypeParsers();
    pages.addContentTypeParser('*', (_request, _payload, done) => done(null));
    pages.all('/*', (request, reply) => {
      reply.hijack();
      request.raw.headers[PAGE_PROTOCOL] = request.protocol;
      request.raw.headers[HOST] = request.host;
      request.raw.headers[ADDRESS] = request.ip;
      handler(request.raw, reply.raw, (error) => {
        if (error) request.log.error(error);
        reply.raw.statusCode = error ? 500 : 404;
        reply.raw.end();
      });
    });
  });
}

// Set on every request from what Fastify believes of its trusted proxies; whatever a visitor sent under these names is lost.
const HOST = 'x-page-host';
const ADDRESS = 'x-page-address';

/**
 * A form is only taken from the address that its page was read from: PUBLIC_URL, or without one the name that the
 * visitor typed. The pages read these names once, when they are imported.
 */
function tellPagesTheirAddress(publicUrl: string): void {
  /* eslint-disable no-restricted-properties -- the built pages read their settings from the environment and nowhere else */
  if (publicUrl) process.env.ORIGIN = new URL(publicUrl).origin;
  process.env.PROTOCOL_HEADER = PAGE_PROTOCOL;
  process.env.HOST_HEADER = HOST;
  process.env.ADDRESS_HEADER = ADDRESS;
  // A form with the largest file, and some room for its other inputs.
  process.env.BODY_SIZE_LIMIT = '27M';
  /* eslint-enable no-restricted-properties */
}

async function inject(app: FastifyInstance, request: Request): Promise<Response> {
  const { pathname, search, protocol } = new URL(request.url);
  const body =
    request.method === 'GET' || request.method === 'HEAD' ? undefined : Buffer.from(await request.arrayBuffer());
  const answer = await app.inject({
    method: request.method as 'POST',
    url: pathname + search,
    headers: { ...Object.fromEntries(request.headers), [PAGE_PROTOCOL]: protocol.replace(':', '') },
    remoteAddress: request.headers.get('x-page-client') ?? '127.0.0.1',
    ...(body ? { payload: body } : {}),
  });
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers))
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) headers.append(name, String(one));
  return new Response(new Uint8Array(answer.rawPayload), { status: answer.statusCode, headers });
}
