import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorCode } from '../errors/index.js';
import { formatError, marketErrorOf } from '../graphql/index.js';

const STATUS: Record<ErrorCode, number> = {
  INVALID: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  REFUSED: 422,
  RATE_LIMITED: 429,
};

/**
 * Answers what a plain route threw in the API's own words and shape: `{ errors: [{ message, extensions }] }`.
 * The routes beside the API so need no reader of their own.
 */
export function answerErrors(thrown: unknown, request: FastifyRequest, reply: FastifyReply): unknown {
  const known = marketErrorOf(thrown);
  const theirs = (thrown as { statusCode?: number }).statusCode ?? 500;
  if (!known && theirs >= 500) request.log.error({ err: thrown, requestId: request.id }, 'request failed');
  const message = thrown instanceof Error ? thrown.message : '';
  const malformed = { message, extensions: { code: theirs < 500 ? 'INVALID' : 'INTERNAL_SERVER_ERROR' } };
  const said = formatError(malformed, thrown);
  const status = known ? ((known as { status?: number }).status ?? STATUS[known.code]) : theirs < 500 ? theirs : 500;
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .send({ errors: [{ message: said.message, extensions: { ...said.extensions, requestId: request.id } }] });
}
