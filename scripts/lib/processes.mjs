import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Stop } from './stop.mjs';
import { root } from './paths.mjs';

/** Runs a program to its end, its words going straight to the screen, or only if it fails. Answers the exit code. */
export function run(program, args, { cwd = root, env = process.env, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: ['inherit', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    let said = '';
    for (const stream of quiet ? [child.stdout, child.stderr] : []) stream.on('data', (chunk) => (said += chunk));
    const forward = (signal) => child.kill(signal);
    const wait = () => undefined; // Ctrl-C reaches the child by itself; we end when it has ended.
    process.on('SIGTERM', forward).on('SIGHUP', forward).on('SIGINT', wait);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGTERM', forward).off('SIGHUP', forward).off('SIGINT', wait);
      if (signal) reject(new Stop(`Stopped by ${signal}.`));
      else resolve(code);
      if (quiet && code !== 0) process.stderr.write(said);
    });
  });
}

/** Runs a Node program to its end, or stops with the message. */
export async function runNode(args, message, options) {
  if ((await run(process.execPath, args, options)) !== 0) throw new Stop(message);
}

/** Names a process for good: its number, and when it began where that can be read, since numbers are used again. */
export function signature(pid = process.pid) {
  return `${pid} ${beginning(pid)}`;
}

/** Whether the process that a signature names still lives. */
export function lives(text) {
  const pid = Number.parseInt(text, 10);
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return signature(pid) === text.trim();
}

function beginning(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return fields.slice(fields.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return 'unknown';
  }
}
