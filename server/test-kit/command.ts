import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { server } from './server.js';

/** Runs a command of the command line on this worker's database, beside its running server. */
export function command(name: string, ...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const program = join(import.meta.dirname, '..', 'dist', 'src', 'cli', `${name}.js`);
  const env = { ...process.env, DATABASE_URL: server.database, NODE_ENV: 'test', NODE_OPTIONS: '' };
  return new Promise((resolve) =>
    execFile(process.execPath, [program, ...words], { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, out, err }),
    ),
  );
}
