import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { server } from './server.js';

const program = (name: string): string => join(import.meta.dirname, '..', 'dist', 'src', 'cli', `${name}.js`);
const env = (nodeOptions = '') => ({
  ...process.env,
  DATABASE_URL: server.database,
  NODE_ENV: 'test',
  NODE_OPTIONS: nodeOptions,
});

/** Runs a command of the command line on this worker's database, beside its running server. */
export const command = (name: string, ...words: string[]): Promise<{ code: number; out: string; err: string }> =>
  commandWith('', name, ...words);

/** The same with options for Node, such as a limit on its memory. */
export const commandWith = (
  nodeOptions: string,
  name: string,
  ...words: string[]
): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) =>
    execFile(process.execPath, [program(name), ...words], { env: env(nodeOptions) }, (error, out, err) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, out, err }),
    ),
  );

/** The same, for whoever wants to end it half-way. */
export const startCommand = (name: string, ...words: string[]): ChildProcess =>
  spawn(process.execPath, [program(name), ...words], { env: env(), stdio: 'ignore' });
