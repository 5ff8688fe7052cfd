import compression from 'compression';
import type { FastifyInstance } from 'fastify';
import { isAnonymous } from './viewer.js';

/**
 * Compresses what is read without session or token: API, pages, feeds and open data alike. What members read goes out as
 * it is: the length of a compressed answer tells whoever watches the line how much of what they planted in it (an address,
 * a question) stands there a second time, and so, guess by guess, a price or another secret of the same page (BREACH).
 */
export function compressAnonymous(app: FastifyInstance): void {
  const compress = compression();
  app.addHook('onRequest', (request, reply, done) => {
    if (isAnonymous(request)) compress(request.raw, reply.raw, done);
    else done();
  });
}
