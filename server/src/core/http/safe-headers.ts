import type { FastifyInstance } from 'fastify';
import type { Settings } from '../config/index.js';

const YEAR_SECONDS = 31_536_000;

/**
 * What every answer carries, whoever writes it: browsers guess no types, and where people come by https they use nothing
 * else from then on.
 */
export function safeHeaders(app: FastifyInstance, { PUBLIC_URL: publicUrl }: Pick<Settings, 'PUBLIC_URL'>): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.raw.setHeader('x-content-type-options', 'nosniff');
    if (publicUrl.startsWith('https:') || request.protocol === 'https')
      reply.raw.setHeader('strict-transport-security', `max-age=${YEAR_SECONDS}`);
    done();
  });
}
