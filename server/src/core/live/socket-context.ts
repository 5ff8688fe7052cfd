import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Context, LiveChanges, Viewer } from '../context.js';
import type { Base } from '../http/index.js';
import { Loaders } from '../loaders/index.js';

/** The context of one subscription. It has no answer to set a cookie on. */
export const socketContext = (base: Base, live: LiveChanges, viewer: Viewer, request: IncomingMessage): Context => ({
  db: base.db,
  settings: base.settings,
  jobs: base.jobs,
  demo: base.demo,
  viewer,
  live,
  loaders: new Loaders(),
  requestId: randomUUID(),
  address: request.socket.remoteAddress ?? '',
  loopback: false,
  setCookie: () => undefined,
});
