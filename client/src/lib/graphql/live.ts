import { createClient, type Client } from 'graphql-ws';

const CHANGED = `subscription Changed($ids: [ID!]!, $since: DateTime) { changed(ids: $ids, since: $since) { id mine } }`;
const SLOWEST_MS = 30_000;

const chance = (): number => crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32;

export interface Watched {
  changed: (change: { id: string; mine: boolean }) => void;
  /** The server let us go because our session has ended. */
  signedOut: () => void;
}

let client: Client | undefined;

/** One socket for the window, opened when something is watched and opened again, ever more slowly, when it is lost. */
function socket(): Client {
  client ??= createClient({
    url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    lazyCloseTimeout: 2_000,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait: (retries) =>
      new Promise((resolve) =>
        setTimeout(resolve, Math.min(SLOWEST_MS, 500 * 2 ** Math.min(retries, 10)) * (0.5 + chance())),
      ),
  });
  return client;
}

/** Hears of changes to records from a moment on. Answers how to stop. */
export function watch(ids: readonly string[], since: Date, { changed, signedOut }: Watched): () => void {
  return socket().subscribe<{ changed: { id: string; mine: boolean } }>(
    { query: CHANGED, variables: { ids, since: since.toISOString() } },
    {
      next: ({ data }) => data && changed(data.changed),
      error: (fault) => {
        if (fault instanceof CloseEvent && fault.code === 4401) signedOut();
      },
      complete: () => undefined,
    },
  );
}
