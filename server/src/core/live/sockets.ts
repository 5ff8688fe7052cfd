import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { LiveChanges, Viewer } from '../context.js';
import { formatError, marketErrorOf } from '../graphql/index.js';
import type { Base } from '../http/index.js';
import { Doorkeeper, type Admitted } from './doorkeeper.js';
import { judge } from './document.js';
import { socketContext } from './socket-context.js';

/** Close codes of the protocol graphql-transport-ws. */
const UNAUTHORISED = 4401;
const TOO_MANY = 4429;
const RESTART = 1012;

const MOST_BYTES = 16_384;
const MOST_SUBSCRIPTIONS = 10;
const MOST_ASKED = 300;
const INIT_MS = 3_000;
const SESSION_CHECK_MS = 700;
const FAREWELL_MS = 500;

interface Held {
  readonly viewer: Viewer;
  asked: number;
}

/** Subscriptions on `/graphql`, by graphql-ws. Nothing else is answered there: queries and mutations go by HTTP. */
export function serveLive(app: FastifyInstance, base: Base, schema: GraphQLSchema, live: LiveChanges): void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_BYTES, perMessageDeflate: false });
  const held = new Map<WebSocket, Held>();
  const door = new Doorkeeper(app, base);

  useServer<Record<string, unknown>, { admitted: Admitted; viewer: Viewer }>(
    {
      schema,
      connectionInitWaitTimeout: INIT_MS,
      onConnect: async ({ extra, connectionParams }) => {
        const viewer = await door.viewerOf(extra.request, connectionParams);
        if (!viewer) return false;
        extra.viewer = viewer;
        held.set(extra.socket, { viewer, asked: 0 });
        return true;
      },
      onSubscribe: ({ extra, subscriptions }, _id, payload) => {
        const mine = held.get(extra.socket);
        if (!mine) return [];
        mine.asked += 1;
        if (Object.keys(subscriptions).length > MOST_SUBSCRIPTIONS || mine.asked > MOST_ASKED)
          extra.socket.close(TOO_MANY, 'Too many subscriptions');
        return judge(schema, payload);
      },
      context: ({ extra }) => socketContext(base, live, extra.viewer!, extra.request),
      onError: (_context, _id, _payload, errors) => errors.map((error) => formatError(error.toJSON(), error)),
      onNext: (_context, _id, _payload, _args, result) => {
        for (const error of result.errors ?? [])
          if (error.originalError && !marketErrorOf(error)) app.log.error({ err: error.originalError }, 'subscription');
        return {
          ...result,
          ...(result.errors && { errors: result.errors.map((error) => formatError(error.toJSON(), error)) }),
        };
      },
    },
    sockets,
  );

  sockets.on('connection', (socket) => {
    socket.on('error', () => undefined);
    socket.on('close', () => held.delete(socket));
  });
  app.server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => undefined);
    void door.admit(request, socket).then((admitted) => {
      if (admitted)
        sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
    });
  });

  const checking = setInterval(() => void closeEnded(base, held).catch(() => undefined), SESSION_CHECK_MS).unref();
  app.drain.onBegin(() => {
    for (const socket of sockets.clients) {
      socket.close(RESTART, 'The server stops');
      setTimeout(() => socket.terminate(), FAREWELL_MS).unref();
    }
  });
  app.addHook('onClose', () => {
    clearInterval(checking);
    for (const socket of sockets.clients) socket.terminate();
  });
}

/** A session that has ended, here or through any other process, ends what it has open, within a second. */
async function closeEnded(base: Base, held: ReadonlyMap<WebSocket, Held>): Promise<void> {
  const signedIn = [...held].filter(([, { viewer }]) => viewer.memberId !== null);
  if (signedIn.length === 0) return;
  const good = await base.stillGood(signedIn.map(([, { viewer }]) => viewer));
  for (const [socket, { viewer }] of signedIn)
    if (!good.has(viewer.sessionId ?? viewer.tokenId ?? '')) socket.close(UNAUTHORISED, 'Signed out');
}
