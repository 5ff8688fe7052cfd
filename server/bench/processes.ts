import { spawn, type ChildProcess } from 'node:child_process';
import type { Target } from './load.js';

const children = new Set<ChildProcess>();

/** Starts a Node program of ours and waits until it says where it listens. */
export function startProgram(name: string, file: string, environment: Record<string, string>): Promise<Target> {
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => {
      children.delete(child);
      reject(new Error(`${name} ended with ${code}`));
    });
    child.stdout.on('data', (chunk: Buffer) => {
      const url = /listening on (\S+)/.exec(String(chunk))?.[1];
      if (url && child.pid) resolve({ name, url, pid: child.pid });
    });
  });
}

/** Stops every program that was started here. */
export async function stopPrograms(): Promise<void> {
  await Promise.all(
    [...children].map(
      (child) =>
        new Promise<void>((resolve) => {
          child.removeAllListeners('exit');
          child.once('exit', () => resolve());
          child.kill('SIGTERM');
        }),
    ),
  );
  children.clear();
}
