import { clientBuild, serverBuild } from './build.mjs';
import { installation } from './install.mjs';
import { alone } from './lock.mjs';
import { checkNode } from './node-version.mjs';

/** Makes sure of the packages. */
export function ensureInstalled() {
  return ensure([]);
}

/** Makes sure of the packages and of the built server: what a command needs. */
export function ensureServer() {
  return ensure([serverBuild]);
}

/** Makes sure of everything that is served. */
export function ensureBuilt() {
  return ensure([serverBuild, clientBuild]);
}

/** Does only what differs from last time, and one script at a time; when nothing differs it writes nothing. */
async function ensure(builds) {
  checkNode();
  const parts = [installation, ...builds];
  if (!parts.some((part) => part.changed())) return;
  await alone(async () => {
    for (const part of parts) await part.ensure();
  });
}
