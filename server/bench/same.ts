import { isDeepStrictEqual } from 'node:util';
import type { Operation } from './compare.js';
import type { Request, Target } from './load.js';

/** Answers that are compared: as many as there are kinds of request. */
const COMPARED = 64;

/**
 * Ends the run when the limit and we do not answer the same rows in the same order, value for value. The limit may leave
 * ids, cursors, moments and words of choice as the database has them, and need not mark up its snippets.
 */
export async function checkSameAnswers(operation: Operation, limit: Target, ours: Target): Promise<void> {
  const [fromLimit, fromUs] = [operation.limit(limit), operation.ours(ours)];
  for (let n = 0; n < COMPARED; n += 1) {
    const [theirs, own] = await Promise.all([answer(limit, fromLimit()), answer(ours, fromUs())]);
    const data = (own as { data: unknown }).data;
    if (!isDeepStrictEqual(plain(theirs), plain(data)))
      throw new Error(`${operation.name}: the limit answers ${JSON.stringify(theirs)}, we ${JSON.stringify(data)}`);
  }
}

async function answer(target: Target, request: Request | null): Promise<unknown> {
  const headers = { 'content-type': 'application/json', ...request?.headers };
  const response = await fetch(target.url, { method: 'POST', headers, body: request?.body ?? '' });
  return response.json();
}

const decoded = (text: string): string => Buffer.from(text, 'base64url').toString();

/** How each field is written, brought to one form. The last cursor stands beside its row already. */
const FORMS: Readonly<Record<string, (value: string) => unknown>> = {
  id: (value) => (value.includes('-') && value.length === 36 ? value : decoded(value).split(':')[1]),
  cursor: (value) => (Array.isArray(value) ? value : (JSON.parse(decoded(value)) as unknown)),
  state: (value) => value.toLowerCase(),
  kind: (value) => value.toLowerCase(),
  publishedAt: (value) => new Date(value).getTime(),
  questionsCloseAt: (value) => new Date(value).getTime(),
  bidsCloseAt: (value) => new Date(value).getTime(),
  snippet: (value) => value.replace(/<\/?mark>|\p{Cc}/gu, ''),
};

function plain(value: unknown, field = ''): unknown {
  if (value === null) return null;
  if (FORMS[field]) return FORMS[field](value as string);
  if (Array.isArray(value)) return value.map((one) => plain(one));
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.keys(value)
      .filter((name) => name !== 'endCursor')
      .sort()
      .map((name) => [name, plain((value as Record<string, unknown>)[name], name)]),
  );
}
