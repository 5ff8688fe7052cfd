import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { connectWhileAlive, serves } from './postmaster.js';
import { takeLock } from './owner.js';
import { signal, stopPostmaster } from './stop.js';

/** A server that we own: the connection that proves it, and the process to stop in the end. */
export interface Held {
  client: pg.Client;
  pid: number;
  pgdata: string;
  password: string;
}

/**
 * Keeps the owner's lock for as long as we live. After a crash of one of its workers PostgreSQL drops every
 * connection and carries on; then the lock is taken again. Returns the way to stop.
 */
export function hold(held: Held, log: (line: string) => void, onLost: (line: string) => void): () => Promise<void> {
  let stopping = false;
  let client = held.client;
  const alive = () => !stopping && serves(held.pid, held.pgdata);
  const atExit = () => signal(held.pid, 'SIGINT');

  const watch = () => client.once('end', () => void (stopping || retake()));
  const retake = async () => {
    const next = await connectWhileAlive(held.pgdata, held.password, alive, log).catch(() => undefined);
    for (let round = 0; next && alive() && round < 20; round += 1) {
      if (await takeLock(next).catch(() => false)) {
        client = next;
        return watch();
      }
      await sleep(200);
    }
    await next?.end();
    if (!stopping)
      onLost('The embedded PostgreSQL has stopped; start again to recover it. Nothing acknowledged is lost.');
  };

  watch();
  process.once('exit', atExit);
  return async () => {
    if (stopping) return;
    stopping = true;
    process.off('exit', atExit);
    await client.end().catch(() => undefined);
    if (serves(held.pid, held.pgdata)) await stopPostmaster(held.pgdata, held.pid, log);
  };
}
