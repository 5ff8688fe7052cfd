import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';

/** A connection that was opened in advance and has asked nothing is not waited for longer than this. */
const SILENT_MS = 1_000;
const POLL_MS = 25;
const MOST_TURNS = 2_000;
const SHORT_TURN_MS = 0.5;

declare module 'fastify' {
  interface FastifyInstance {
    drain: Drain;
  }
}

/**
 * Ends the serving of requests without losing one. From the first moment `/readyz` fails and every answer closes its
 * connection, so that no client sends another request into it; new connections are still served for a while, until a
 * proxy has noticed; then nothing new is accepted and what is under way is finished.
 */
export class Drain {
  private readonly answers = new Set<ServerResponse>();
  private readonly sockets = new Map<Socket, number>();
  private readonly farewells: (() => void)[] = [];
  private accepted = 0;
  private begun = false;

  constructor(private readonly server: Server) {
    server.on('connection', (socket: Socket) => {
      this.accepted += 1;
      this.sockets.set(socket, performance.now());
      socket.once('close', () => this.sockets.delete(socket));
    });
    // Before the handler, which may send the head at once.
    server.prependListener('request', (_request, response: ServerResponse) => {
      this.answers.add(response);
      response.once('close', () => this.answers.delete(response));
      if (this.begun) lastOf(response);
    });
  }

  get hasBegun(): boolean {
    return this.begun;
  }

  /** What to say to whoever holds a connection that never ends by itself. */
  onBegin(farewell: () => void): void {
    this.farewells.push(farewell);
  }

  /** Answers how many connections had to be cut when `patienceMs` was over; 0 when everything was finished. */
  async run(noticeMs: number, patienceMs: number): Promise<number> {
    const limit = performance.now() + patienceMs;
    this.begun = true;
    for (const response of this.answers) lastOf(response);
    for (const farewell of this.farewells) farewell();
    await sleep(noticeMs);
    await this.nobodyWaits();
    let closed = false;
    this.server.close(() => (closed = true));
    while (!closed && performance.now() < limit) {
      this.server.closeIdleConnections();
      this.dropSilent();
      await sleep(POLL_MS);
    }
    const cut = this.sockets.size;
    for (const socket of this.sockets.keys()) socket.destroy();
    return cut;
  }

  /**
   * The system accepts connections before we do and hands over one a turn; those that still wait when we close are reset.
   * So we close right after a turn that was short and brought none.
   */
  private async nobodyWaits(): Promise<void> {
    for (let turns = 0; turns < MOST_TURNS; turns += 1) {
      const before = this.accepted;
      const began = performance.now();
      await turn();
      if (before === this.accepted && performance.now() - began < SHORT_TURN_MS) return;
    }
  }

  private dropSilent(): void {
    for (const [socket, since] of this.sockets)
      if (socket.bytesRead === 0 && performance.now() - since > SILENT_MS) socket.destroy();
  }
}

function lastOf(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
}
