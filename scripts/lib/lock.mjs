import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { notes } from './paths.mjs';
import { lives, signature } from './processes.mjs';

const setupLock = join(notes, 'setup.lock');

/** Does the work while no other script sets up this checkout; waits for one that does. */
export async function alone(work, { file = setupLock, print = console.log } = {}) {
  mkdirSync(dirname(file), { recursive: true });
  for (let waited = false; !take(file); waited = true) {
    const holder = read(file);
    if (holder && !lives(holder)) {
      discard(file, holder);
      continue;
    }
    if (!waited && holder)
      print(`Waiting for process ${Number.parseInt(holder, 10)}, which is setting up this checkout …`);
    await sleep(200);
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** The lock appears whole: nobody can read it before it says whose it is. */
function take(file) {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, signature());
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Removes a dead holder's lock, and puts it back if a living one took it in between. */
function discard(file, holder) {
  const aside = `${file}.dead-${process.pid}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== holder) linkSync(aside, file);
  } catch {
    // Somebody else was quicker; the next round sees whose it is.
  }
  rmSync(aside, { force: true });
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
