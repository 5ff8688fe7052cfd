import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of this checkout, wherever the script was started from. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A path inside this checkout. */
export function inRoot(...parts) {
  return join(root, ...parts);
}

/** What may be thrown away with the dependencies: stamps of what was built from what. */
export const stamps = inRoot('node_modules', '.cache', 'policy-market');

/** What must outlive a new installation: locks, and notes of who runs. */
export const notes = inRoot('.cache');
