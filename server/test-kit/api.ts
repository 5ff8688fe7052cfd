import { server } from './server.js';

/** Who sends a request: a person of the cast, a bearer token, or nobody. */
export interface Sender {
  cookie?: string;
  bearer?: string;
}

export interface ApiError {
  message: string;
  path?: (string | number)[];
  extensions: {
    code: string;
    reasons: string[];
    fields: { path: string; message: string }[];
    data?: Record<string, unknown>;
  };
}

export interface Answer<T> {
  data: T;
  errors?: ApiError[];
  status: number;
  headers: Headers;
}

/** Sends one GraphQL request as somebody. */
export async function api<T = Record<string, never>>(
  query: string,
  variables: Record<string, unknown> = {},
  as: Sender = {},
): Promise<Answer<T>> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(as.cookie ? { cookie: as.cookie } : {}),
      ...(as.bearer ? { authorization: `Bearer ${as.bearer}` } : {}),
    },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as { data: T; errors?: ApiError[] };
  return { ...body, status: response.status, headers: response.headers };
}

/** The data of a request that must succeed. */
export async function ask<T = Record<string, never>>(
  query: string,
  variables: Record<string, unknown> = {},
  as: Sender = {},
): Promise<T> {
  const answer = await api<T>(query, variables, as);
  if (answer.errors) throw new Error(`expected success, got ${JSON.stringify(answer.errors, null, 1)}`);
  return answer.data;
}

/** The first error of a request that must be refused. */
export async function refusal(
  query: string,
  variables: Record<string, unknown> = {},
  as: Sender = {},
): Promise<ApiError['extensions']> {
  const answer = await api(query, variables, as);
  if (!answer.errors?.[0]) throw new Error(`expected a refusal, got ${JSON.stringify(answer.data)}`);
  return answer.errors[0].extensions;
}

/** How many statements a read runs on the server, without the one that finds out who asks. */
export async function statementsOf(
  query: string,
  variables: Record<string, unknown> = {},
  as: Sender = {},
): Promise<number> {
  const answer = await api(query, variables, as);
  if (answer.errors) throw new Error(`expected success, got ${JSON.stringify(answer.errors, null, 1)}`);
  return Number(answer.headers.get('x-statements'));
}
