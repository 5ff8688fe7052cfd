import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, stamps } from './paths.mjs';

/** One hash over the names and contents of files and folders; what is missing counts as missing. */
export function hashOf(paths, { skip = () => false, and = '' } = {}) {
  const hash = createHash('sha256').update(and);
  for (const file of paths.flatMap(filesOf).filter((path) => !skip(path))) {
    hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** The hash that a piece of work left behind when it was last done. */
export function readStamp(name) {
  try {
    return readFileSync(join(stamps, name), 'utf8');
  } catch {
    return '';
  }
}

/** Leaves the hash behind: the work need not be done again until it differs. */
export function writeStamp(name, hash) {
  mkdirSync(stamps, { recursive: true });
  writeFileSync(join(stamps, name), hash);
}

/** Every file under a path, in one order on every machine. */
export function filesOf(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name !== 'node_modules')
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}
