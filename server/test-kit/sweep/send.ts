import type { Sender } from '../api.js';
import { server } from '../server.js';
import { documentOf, type Selection } from './selections.js';

interface Body {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: (string | number)[] }[];
}

/** What was asked, and what was answered, word for word but for what differs from one request to the next. */
export type Answers = Map<string, string>;

export interface Sent {
  /** Whole answers, by document. */
  readonly answers: Answers;
  /** What each single selection was answered, whatever it was sent together with. */
  readonly each: Answers;
  /** What the server would not answer at all, whoever asks: a gap in the sweep. */
  readonly refused: string[];
}

/** Asks one document as somebody and keeps the answer. */
export async function post(body: object, who: Sender | null): Promise<string> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(who?.cookie ? { cookie: who.cookie } : {}),
      ...(who?.bearer ? { authorization: `Bearer ${who.bearer}` } : {}),
    },
    body: JSON.stringify(body),
  });
  return usual(await response.text());
}

/** A text without what differs from one request to the next, whatever is asked: numbers of requests, random keys of forms. */
export const usual = (text: string): string =>
  text
    .replaceAll(/(\\?"?(?:requestId|lastSeenAt)\\?"?:\\?")[^"\\]*/g, '$1')
    .replaceAll(/This reached us at [^.]+\.\d+ /g, 'This reached us ')
    .replaceAll(/madeAt[\\": ]+[^\\"]+/g, 'madeAt')
    .replaceAll(/[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[\da-f]{4}-[\da-f]{12}/g, 'random')
    .replaceAll(/nonce[-=]"?[\w+/=-]+|__sveltekit_\w+/g, '');

/**
 * Asks selections together and answers the data of all that can be had: a document that is too much is halved, and
 * what fails is asked alone, since one failing field can blank out its neighbours.
 */
export async function send(selections: readonly Selection[], who: Sender | null, into: Sent): Promise<object[]> {
  if (selections.length === 0) return [];
  const query = documentOf(selections);
  const text = await post({ query }, who);
  const body = JSON.parse(text) as Body;
  if (body.errors?.some(({ path }) => !path)) {
    if (selections.length > 1) return sendHalves(selections, who, into);
    into.refused.push(`${body.errors[0]!.message} by ${query.slice(0, 200)}`);
    return [];
  }
  into.answers.set(query, text);
  const data = body.data ?? {};
  if (!body.errors) {
    for (const one of selections) into.each.set(nameOf(one), JSON.stringify(at(data, keysOf(one))));
    return [data];
  }
  if (selections.length === 1) {
    into.each.set(nameOf(selections[0]!), saidOf(body));
    return [];
  }
  const failed = body.errors.map(({ path }) => path!.filter((step) => typeof step === 'string').join('.'));
  const fails = (one: Selection): boolean => failed.some((path) => meets(path, keysOf(one).join('.')));
  const answers = await send(
    selections.filter((one) => !fails(one)),
    who,
    into,
  );
  for (const one of selections.filter(fails)) answers.push(...(await send([one], who, into)));
  return answers;
}

async function sendHalves(selections: readonly Selection[], who: Sender | null, into: Sent): Promise<object[]> {
  const half = Math.ceil(selections.length / 2);
  return [...(await send(selections.slice(0, half), who, into)), ...(await send(selections.slice(half), who, into))];
}

const keysOf = (one: Selection): string[] => [...one.at.keys, one.key];
const nameOf = (one: Selection): string => [...one.at.open, one.text].join(' { ');

/** What an answer with errors says; the order of its errors says nothing. */
const saidOf = ({ data, errors = [] }: Body): string =>
  JSON.stringify([data, errors.map((error) => JSON.stringify(error)).sort()]);

/** What a tree holds under keys, through any lists. */
function at(tree: unknown, keys: readonly string[]): unknown {
  if (Array.isArray(tree)) return tree.map((one) => at(one, keys));
  const [key, ...rest] = keys;
  if (key === undefined || tree === null || typeof tree !== 'object') return tree;
  return at((tree as Record<string, unknown>)[key], rest);
}

/** Whether one of two paths leads through the other. */
const meets = (one: string, other: string): boolean =>
  `${one}.`.startsWith(`${other}.`) || `${other}.`.startsWith(`${one}.`);
