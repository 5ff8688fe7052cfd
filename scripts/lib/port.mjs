import { createServer } from 'node:net';
import { runningServers } from './running.mjs';
import { Stop } from './stop.mjs';

/**
 * Refuses a taken port before minutes of setting up. When a server of this checkout runs, the start itself says more: whose
 * data folder it has, and where. Settings that are no address are left to it as well.
 */
export async function refuseTakenPort({ PORT = '4000', HOST = '127.0.0.1' } = process.env) {
  const port = Number(PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535 || runningServers().length > 0) return;
  const code = await new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(error.code));
    probe.listen({ port, host: HOST || '127.0.0.1' }, () => probe.close(() => resolve('')));
  });
  if (code === 'EADDRINUSE')
    throw new Stop(`Port ${port} is taken. Stop what uses it, or choose another: PORT=4001 npm start`);
}
