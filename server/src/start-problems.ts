import { createServer } from 'node:net';
import { AlreadyRunning, ownerOf } from './core/embedded/index.js';

/** Refuses a taken port before any lengthy work. When it is this folder's own server that has it, says so. */
export async function refuseTakenPort(port: number, host: string, dataDir: string | null): Promise<void> {
  if (port === 0) return;
  const fault = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    const probe = createServer();
    probe.once('error', resolve);
    probe.listen({ port, host }, () => probe.close(() => resolve(null)));
  });
  if (!fault) return;
  const owner = dataDir === null ? undefined : ownerOf(dataDir);
  if (owner?.address && Number(new URL(owner.address).port) === port)
    throw new AlreadyRunning(owner.address, owner.pid);
  throw fault;
}

/** One plain line for the person who starts the server; developers get the stack when it is none they could mend. */
export function explain(error: unknown): string {
  const { port, message, cause, ...own } = asRead(error);
  const code = own.code ?? cause?.code;
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Stop what uses it, or choose another: PORT=4001 npm start`;
  if (code === 'EADDRNOTAVAIL') return `HOST is no address of this machine: ${message}`;
  if (code === 'EACCES' && port) return `Port ${port} needs more rights. Choose one above 1024: PORT=4000 npm start`;
  if (code === DISK_FULL || code === 'ENOSPC' || code === 'EDQUOT')
    return `The disk is full: the database could not be written. Free some space and start again. (${cause?.message ?? message})`;
  return process.env.NODE_ENV === 'development'
    ? ((error as Error).stack ?? String(error))
    : (message ?? String(error));
}

interface Read {
  code?: string;
  port?: number;
  message?: string;
  cause?: Read;
}

/** What an error may say of itself, and of what caused it. */
const asRead = (error: unknown): Read => {
  const { code, port, message, cause } = error as Read;
  return { ...(code && { code }), ...(port && { port }), ...(message && { message }), ...(cause && { cause }) };
};

/** What PostgreSQL calls it. */
const DISK_FULL = '53100';
