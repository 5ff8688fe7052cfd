import { readdirSync, readFileSync } from 'node:fs';

/** Ticks of /proc are hundredths of a second on Linux. */
const TICK_MS = 10;

interface Usage {
  parent: number;
  ms: number;
}

function usage(pid: string): Usage | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return { parent: Number(fields[1]), ms: (Number(fields[11]) + Number(fields[12])) * TICK_MS };
  } catch {
    return null;
  }
}

/** CPU that a process has used so far, in milliseconds. */
export const cpuOf = (pid: number): number => usage(String(pid))?.ms ?? 0;

/** CPU that the back ends of a postmaster have used so far. Pools keep theirs, so none ends within a round. */
export const cpuOfChildren = (postmaster: number): number =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(usage)
    .filter((found): found is Usage => found?.parent === postmaster)
    .reduce((total, found) => total + found.ms, 0);
