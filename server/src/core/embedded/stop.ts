import { rmdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, readPostmaster } from './postmaster.js';

/** Stops the server cleanly: sessions are ended, everything is written. Waits until it is gone, and tidies up after it. */
export async function stopPostmaster(pgdata: string, pid: number, log: (line: string) => void): Promise<void> {
  const socketFolder = readPostmaster(pgdata)?.socketFolder;
  signal(pid, 'SIGINT');
  for (let round = 1; isAlive(pid); round += 1) {
    if (round % 200 === 0) log(`Waiting for PostgreSQL, process ${pid}, to finish writing.`);
    await sleep(50);
  }
  try {
    if (socketFolder) rmdirSync(socketFolder);
  } catch {
    // It stays when something lies in it; the next start uses it again.
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
