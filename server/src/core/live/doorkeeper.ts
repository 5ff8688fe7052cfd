import proxyAddress from '@fastify/proxy-addr';
import type { FastifyInstance } from 'fastify';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { anonymous, type Viewer } from '../context.js';
import { isOwnOrigin, sessionCookieName, trustedProxies, type Base } from '../http/index.js';

const MOST_HERE = 5_000;
const MOST_OF_ADDRESS = 100;

/** What was found out of a request that was let in. */
export interface Admitted {
  readonly address: string;
}

/** Decides who may open a socket, and as whom. */
export class Doorkeeper {
  private readonly open = new Map<string, number>();
  private total = 0;

  constructor(
    private readonly app: FastifyInstance,
    private readonly base: Base,
  ) {}

  /** Lets the request through, or answers it in HTTP and ends it. */
  async admit(request: IncomingMessage, socket: Duplex): Promise<Admitted | null> {
    const address = proxyAddress(request, trustedProxies(this.base.settings));
    const fault = this.fault(request, address);
    if (fault) {
      socket.end(`HTTP/1.1 ${fault}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
      return null;
    }
    this.total += 1;
    this.open.set(address, this.of(address) + 1);
    socket.once('close', () => {
      this.total -= 1;
      const left = this.of(address) - 1;
      if (left > 0) this.open.set(address, left);
      else this.open.delete(address);
    });
    return { address };
  }

  /**
   * Who asks: by token, or by cookie when our own page opened the socket. Any page of the web can open a socket and its
   * visitor's cookie goes along, so without our Origin the cookie counts for nothing. A token that is not good is null.
   */
  async viewerOf(request: IncomingMessage, given: unknown): Promise<Viewer | null> {
    const bearer = bearerOf(request.headers.authorization) ?? bearerOf(parameter(given));
    if (bearer) {
      const viewer = await this.base.authenticate({ cookie: null, bearer });
      return viewer.memberId ? viewer : null;
    }
    const { origin } = request.headers;
    if (!isOwnOrigin(this.app, this.base.settings, origin)) return anonymous;
    const cookies = this.app.parseCookie(request.headers.cookie ?? '');
    const cookie = cookies[sessionCookieName(origin!.startsWith('https:'))] ?? null;
    return this.base.authenticate({ cookie, bearer: null });
  }

  private fault(request: IncomingMessage, address: string): string | null {
    if (new URL(request.url ?? '/', 'http://here').pathname !== '/graphql') return '404 Not Found';
    const { origin } = request.headers;
    if (origin && !isOwnOrigin(this.app, this.base.settings, origin)) return '403 Forbidden';
    if (this.app.drain.hasBegun || this.total >= MOST_HERE) return '503 Service Unavailable';
    if (this.base.settings.RATE_LIMITS && this.of(address) >= MOST_OF_ADDRESS) return '429 Too Many Requests';
    return null;
  }

  private of(address: string): number {
    return this.open.get(address) ?? 0;
  }
}

const bearerOf = (text: string | undefined): string | null => /^Bearer\s+(\S+)$/i.exec(text ?? '')?.[1] ?? null;

function parameter(given: unknown): string | undefined {
  const { authorization } = (given ?? {}) as { authorization?: unknown };
  return typeof authorization === 'string' ? authorization : undefined;
}
