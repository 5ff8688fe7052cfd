import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import type { SystemUser } from '../owner-user.js';

/** What an owner process answers: its database, or why it has none. */
export interface Answer {
  url?: string;
  folder?: string;
  adopted?: boolean;
  name?: string;
  message?: string;
}

const program = `
  const [root, dataDir, settings] = process.argv.slice(1);
  const { startEmbedded } = await import(root + '/src/core/embedded/index.js');
  try {
    const database = await startEmbedded({
      dataDir, settings: JSON.parse(settings), address: 'http://127.0.0.1:4999', log: (line) => process.send({ line }),
      onLost: (message) => process.send({ lost: message }),
    });
    process.on('message', async () => { await database.stop(); process.exit(0); });
    const { url, folder, adopted } = database;
    process.send({ url, folder, adopted });
  } catch (error) {
    process.send({ name: error.name, message: error.message }, () => process.exit(1));
  }`;

/** A process that takes a data folder with the built launcher, to be stopped or killed by a test. */
export class OwnerProcess {
  readonly lines: string[] = [];
  lost = '';
  readonly answer: Promise<Answer>;
  readonly #child: ChildProcess;

  constructor(dataDir: string, o: { settings?: Record<string, string>; user?: SystemUser; built?: string } = {}) {
    const built = o.built ?? resolve('dist');
    const args = ['--input-type=module', '-e', program, built, dataDir, JSON.stringify(o.settings ?? {})];
    const env = { PATH: process.env['PATH'], HOME: join(dataDir, '..') };
    this.#child = spawn(process.execPath, args, {
      ...o.user,
      cwd: '/',
      env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.answer = new Promise((done) => {
      this.#child.on('message', (message: Answer & { line?: string; lost?: string }) => {
        if (message.line) this.lines.push(message.line);
        else if (message.lost) this.lost = message.lost;
        else done(message);
      });
      this.#child.on('exit', () => done({ name: 'Ended', message: 'The process ended without a word.' }));
    });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Stops it as a server is stopped. */
  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode) return;
    // It may be ending by itself just now, and no longer listen.
    this.#child.send('stop', () => undefined);
    await once(this.#child, 'exit');
  }

  /** Kills it without a chance to tidy up. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await once(this.#child, 'exit');
  }
}
