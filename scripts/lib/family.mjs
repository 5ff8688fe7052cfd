import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/** Children that live and end together: when one ends, or we are told to stop, all are stopped. */
export class Family {
  #children = new Set();
  #stopping = false;

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => this.stop());
  }

  /** Starts a Node program. With `onLine` its output passes through line by line; `replaceable` may end alone. */
  start(args, { cwd = root, env = process.env, onLine, replaceable = false } = {}) {
    const child = spawn(process.execPath, args, {
      cwd,
      env,
      detached: true,
      stdio: ['ignore', onLine ? 'pipe' : 'inherit', 'inherit'],
    });
    this.#children.add(child);
    if (onLine) child.stdout.on('data', (chunk) => this.#pass(chunk, onLine));
    child.on('error', () => this.stop(1));
    child.on('close', (code) => {
      this.#children.delete(child);
      if (!replaceable) this.stop(code ?? 1);
    });
    return child;
  }

  /** Asks every child to end; we end when the last one has. */
  stop(code = 0) {
    if (this.#stopping) return;
    this.#stopping = true;
    process.exitCode = code;
    for (const child of this.#children) child.kill('SIGTERM');
  }

  get stopping() {
    return this.#stopping;
  }

  #pass(chunk, onLine) {
    process.stdout.write(chunk);
    for (const line of chunk.toString().split('\n')) onLine(line);
  }
}
