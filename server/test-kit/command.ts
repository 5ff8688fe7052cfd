import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { server } from './server.js';

const program = (name: string): string => join(import.meta.dirname, '..', 'dist', 'src', 'cli', `${name}.js`);
const env = (nodeOptions = '', database = server.database) => ({
  ...process.env,
  DATABASE_URL: database,
  NODE_ENV: 'test',
  NODE_OPTIONS: nodeOptions,
});

export interface Ended {
  code: number;
  out: string;
  err: string;
}

/** Runs a command of the command line on this worker's database, beside its running server. */
export const command = (name: string, ...words: string[]): Promise<Ended> => commandWith('', name, ...words);

/** The same with options for Node, such as a limit on its memory. */
export const commandWith = (nodeOptions: string, name: string, ...words: string[]): Promise<Ended> =>
  run(env(nodeOptions), name, words);

/** The same on another database. */
export const commandOn = (database: string, name: string, ...words: string[]): Promise<Ended> =>
  run(env('', database), name, words);

const run = (environment: NodeJS.ProcessEnv, name: string, words: string[]): Promise<Ended> =>
  new Promise((resolve) =>
    execFile(process.execPath, [program(name), ...words], { env: environment }, (error, out, err) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, out, err }),
    ),
  );

/** The same, for whoever wants to end it half-way. */
export const startCommand = (name: string, ...words: string[]): ChildProcess =>
  spawn(process.execPath, [program(name), ...words], { env: env(), stdio: 'ignore' });
