// Which servers run from this checkout: nobody may change installed packages or built files under their feet.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { notes } from './paths.mjs';
import { lives, signature } from './processes.mjs';
import { Stop } from './stop.mjs';

const folder = join(notes, 'running');

/** Notes that this process serves from this checkout, until it ends. */
export function noteRunning() {
  const file = join(folder, String(process.pid));
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, signature());
    process.on('exit', () => rmSync(file, { force: true }));
  } catch {
    // A checkout that cannot be written cannot be rebuilt either, so the note is not missed.
  }
}

/** Stops unless no server runs from this checkout. `reason` says what would have to be changed. */
export function refuseWhileRunning(reason) {
  const pid = runningServers()[0];
  if (!pid) return;
  throw new Stop(`${reason}, but a server of this checkout is running, process ${pid}: stop it first, then try again.`);
}

/** Their process numbers. */
export function runningServers() {
  return (existsSync(folder) ? readdirSync(folder) : []).filter((name) => {
    const file = join(folder, name);
    if (Number(name) !== process.pid && lives(readNote(file))) return true;
    if (Number(name) !== process.pid) rmSync(file, { force: true });
    return false;
  });
}

function readNote(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
