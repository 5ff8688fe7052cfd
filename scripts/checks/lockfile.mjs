import { readJson } from '../lib/repository.mjs';

/** The lockfile names packages and their hashes, never the place that they were downloaded from. */
export function checkLockfile(root) {
  const lock = readJson(root, 'package-lock.json');
  if (!lock) return ['package-lock.json is missing.'];
  return Object.entries(lock.packages).flatMap(([path, entry]) => {
    if (/^[a-z+]+:\/\//i.test(entry.resolved ?? '')) return [`${path} records a download address.`];
    const downloaded = path.includes('node_modules/') && !entry.link && !entry.inBundle;
    return downloaded && !entry.integrity ? [`${path} has no integrity hash.`] : [];
  });
}
