import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const features = 'server/src/features';

/** The feature folders, highest first, as `server/src/features/ladder.ts` lists them. */
export function readLadder(root) {
  const file = join(root, features, 'ladder.ts');
  if (!existsSync(file)) throw new Error(`${features}/ladder.ts is missing.`);
  const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  const found = text.match(/export const ladder\b[^=]*=\s*(?:Object\.freeze\()?\[([^\]]*)\]/);
  if (!found) throw new Error(`${features}/ladder.ts must export the array \`ladder\`.`);
  return [...found[1].matchAll(/['"`]([\w-]+)['"`]/g)].map((match) => match[1]);
}

/** The folders that lie under `server/src/features`. */
export function featureFolders(root) {
  return readdirSync(join(root, features), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
