import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './postmaster.js';

/** Stops the server cleanly: sessions are ended, everything is written. Waits until it is gone. */
export async function stopPostmaster(pid: number, log: (line: string) => void): Promise<void> {
  signal(pid, 'SIGINT');
  for (let round = 1; isAlive(pid); round += 1) {
    if (round % 200 === 0) log(`Waiting for PostgreSQL, process ${pid}, to finish writing.`);
    await sleep(50);
  }
}

/** Sends the signal if there is still somebody to get it. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It is gone already, which is what was wanted.
  }
}
