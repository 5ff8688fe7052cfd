import type { FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';
import type { Settings } from '../config/index.js';

const LOOPBACK = /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Whether a request that changes something by cookie was sent from our own pages: its Origin is PUBLIC_URL or,
 * where that is not set, any loopback name on our port. A missing Origin is not ours.
 */
export function isOwnOrigin(app: FastifyInstance, settings: Settings, origin: string | undefined): boolean {
  if (!origin || !URL.canParse(origin)) return false;
  const sent = new URL(origin);
  if (settings.PUBLIC_URL) return sent.origin === new URL(settings.PUBLIC_URL).origin;
  const { port } = app.server.address() as AddressInfo;
  return LOOPBACK.test(sent.hostname) && Number(sent.port || (sent.protocol === 'https:' ? 443 : 80)) === port;
}
