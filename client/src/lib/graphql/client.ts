import { Client, fetchExchange } from '@urql/core';

/** A client for one request. It keeps nothing: what a page shows is always what the API says now. */
export function createRequestClient(fetch: typeof globalThis.fetch): Client {
  return new Client({
    url: '/graphql',
    exchanges: [fetchExchange],
    preferGetMethod: false,
    requestPolicy: 'network-only',
    fetch,
  });
}

export type { Client, DocumentInput } from '@urql/core';
