import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { ApiError, Sender } from './api.js';
import { server } from './server.js';
import { until } from './until.js';

const BEGINS_MS = 400;
const CHANGED = `subscription ($ids: [ID!]!, $since: DateTime) { changed(ids: $ids, since: $since) { id mine } }`;

interface Change {
  id: string;
  mine: boolean;
}

/** What somebody who watches records has heard so far. */
export interface Ear {
  readonly heard: Change[];
  readonly refused: ApiError[];
  /** Code with which the server closed the socket. */
  closed: number | null;
  stop(): Promise<void>;
}

interface Options {
  since?: Date;
  query?: string;
  /** Origin that the browser names; ours unless it is given. */
  origin?: string | null;
  url?: string;
}

/** Watches records as somebody, by WebSocket as a browser does. Answers when the server has begun or refused. */
export async function listen(ids: readonly string[], as: Sender = {}, options: Options = {}): Promise<Ear> {
  const url = options.url ?? server.url;
  const origin = options.origin === undefined ? url : options.origin;
  const headers = {
    ...(as.cookie ? { cookie: as.cookie } : {}),
    ...(as.bearer ? { authorization: `Bearer ${as.bearer}` } : {}),
    ...(origin ? { origin } : {}),
  };
  class Browser extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { headers });
    }
  }
  let begun = false;
  const client: Client = createClient({
    url: `${url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: Browser,
    lazy: true,
    retryAttempts: 0,
    on: { closed: (event) => (ear.closed = (event as { code: number }).code) },
  });
  const ear: Ear = {
    heard: [],
    refused: [],
    closed: null,
    stop: async () => {
      await client.dispose();
    },
  };
  client.on('message', () => (begun = true));
  client.subscribe<{ changed: Change }>(
    {
      query: options.query ?? CHANGED,
      variables: { ids, ...(options.since ? { since: options.since.toISOString() } : {}) },
    },
    {
      next: ({ data, errors }) => {
        if (data?.changed) ear.heard.push(data.changed);
        if (errors) ear.refused.push(...(errors as unknown as ApiError[]));
      },
      error: (fault) => {
        if (Array.isArray(fault)) ear.refused.push(...(fault as ApiError[]));
        else ear.closed ??= (fault as { code?: number }).code ?? -1;
      },
      complete: () => undefined,
    },
  );
  await until(async () => begun || ear.closed !== null || ear.refused.length > 0);
  // The protocol does not say when a subscription has begun.
  await sleep(BEGINS_MS);
  return ear;
}
