import { readFileSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { databaseUrl } from './url.js';

/** PostgreSQL's own note about the server that runs on a data folder. */
export interface Postmaster {
  pid: number;
  port: number;
  socketFolder: string;
}

/** Reads postmaster.pid; undefined when there is none. The port is 0 while the server is still starting. */
export function readPostmaster(pgdata: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(pgdata, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, port: Number(lines[3] ?? 0) || 0, socketFolder: lines[4] ?? '' } : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether a process of that number exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether that process is the PostgreSQL server of this folder, and not a stranger that got its number. */
export function serves(pid: number, pgdata: string): boolean {
  return isAlive(pid) && commandLine(pid).includes(pgdata);
}

/**
 * Removes a postmaster.pid whose number belongs to a stranger now, as happens after a reboot or in a container:
 * PostgreSQL would take the stranger for a server. Only when no process works in the folder.
 */
export function removeStaleNote(pgdata: string): void {
  const note = readPostmaster(pgdata);
  if (!note || process.platform !== 'linux' || serves(note.pid, pgdata)) return;
  if (!workingFolders().includes(pgdata)) rmSync(join(pgdata, 'postmaster.pid'), { force: true });
}

/** Connects as soon as the server answers; undefined when it ends before that. */
export async function connectWhileAlive(
  pgdata: string,
  password: string,
  alive: () => boolean,
  log: (line: string) => void,
): Promise<pg.Client | undefined> {
  for (let round = 1; alive(); round += 1) {
    const note = readPostmaster(pgdata);
    if (note?.port && serves(note.pid, pgdata)) {
      const client = await tryConnect(databaseUrl(note.port, password, 'postgres'));
      if (client) return client;
    }
    if (round % 100 === 0) log('PostgreSQL is still getting ready; it is working through what was left unfinished.');
    await sleep(100);
  }
  return undefined;
}

/** Connects, or returns undefined while the server starts, stops or recovers; throws on any other refusal. */
async function tryConnect(url: string): Promise<pg.Client | undefined> {
  const client = new pg.Client({ connectionString: url, keepAlive: true, application_name: 'policy-market owner' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (/^(28|3D|53)/.test(code)) throw error;
    return undefined;
  }
}

function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

function workingFolders(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return [readlinkSync(`/proc/${pid}/cwd`)];
      } catch {
        return [];
      }
    });
}
