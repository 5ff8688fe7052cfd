import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { withDatabase } from '../src/core/embedded/index.js';

const dist = join(import.meta.dirname, '..', 'dist', 'src');

export interface Running {
  url: string;
  process: ChildProcess;
}

/** Starts the product as `npm start` does, on a data folder, and waits until it listens. */
export function startMarket(dataDir: string): Promise<Running> {
  const child = spawn(process.execPath, [join(dist, 'main.js')], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: '',
      DATA_DIR: dataDir,
      PORT: '0',
      DEMO: '0',
      HOST: '127.0.0.1',
      RATE_LIMITS: 'false',
      LOG_LEVEL: 'silent',
      NODE_OPTIONS: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      said += String(chunk);
      const url = /listening on (\S+)/.exec(said)?.[1];
      if (url) resolve({ url, process: child });
    });
  });
}

/** Sends a signal to a process and waits until it has gone. */
export function end({ process: child }: Running, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

/** Kills the postmaster of a data folder and all its children at once, as the kernel would when memory runs out. */
export function killPostgres(pgdata: string): void {
  const postmaster = Number(readFileSync(join(pgdata, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === postmaster);
  for (const pid of [postmaster, ...children.map(Number)])
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
}

function parentOf(pid: string): number {
  try {
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')[1],
    );
  } catch {
    return 0;
  }
}

/** A connection of our own to the database beside the running server, and where its data lie. */
export async function connectBeside(dataDir: string): Promise<{ client: pg.Client; pgdata: string }> {
  const url = await withDatabase({ dataDir, log: () => undefined }, (found) => Promise.resolve(found));
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
  return { client, pgdata: rows[0]!.data_directory };
}
