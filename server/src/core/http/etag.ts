import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isAnonymous } from './viewer.js';

/**
 * Weak ETags for anonymous readers: whoever sends neither session nor token and asks by GET (a GraphQL query in the
 * address, a file, open data) may send back `If-None-Match` and gets 304 when nothing has changed. Answers to members
 * carry none: they are theirs alone. Pages carry none either: each holds a nonce of its own.
 */
export function anonymousEtags(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (!isAnonymousRead(request) || reply.statusCode !== 200 || typeof payload !== 'string') return payload;
    if (reply.hasHeader('etag') || isHealth(request.url)) return payload;
    const tag = `W/"${createHash('sha1').update(payload).digest('base64url')}"`;
    reply.header('etag', tag).header('vary', 'cookie, authorization');
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'public, no-cache');
    return matches(request.headers['if-none-match'], tag) ? notModified(reply) : payload;
  });
}

const isAnonymousRead = (request: FastifyRequest): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') && isAnonymous(request);

const isHealth = (url: string): boolean => url.startsWith('/livez') || url.startsWith('/readyz');

/** `*`, or a list of tags; weak comparison, as a GET wants. */
const matches = (header: string | undefined, tag: string): boolean =>
  header === '*' || (header?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag.slice(2)) ?? false);

function notModified(reply: FastifyReply): string {
  reply.code(304).removeHeader('content-type').removeHeader('content-length');
  return '';
}
