import { basename, extname } from 'node:path';
import { listFiles } from '../lib/repository.mjs';

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.(ts|mjs|js|css)$/;
const pascal = /^[A-Z][A-Za-z0-9]*\.svelte$/;
const ofKit = /^\+(page|layout|error|server)(\.server)?\.(svelte|ts)$/;
const dated = /^\d{4}-?\d{2}-?\d{2}|^\d{13}/;

/** Files are named in one way: kebab-case with a role suffix, PascalCase for Svelte components. */
export function checkNames(root) {
  return listFiles(root)
    .filter((path) => /^(server|client|scripts)\/.*\.(ts|mjs|js|css|svelte)$/.test(path))
    .filter((path) => !isWellNamed(basename(path), path))
    .map((path) => `${path} should be ${extname(path) === '.svelte' ? 'PascalCase' : 'kebab-case'}.`);
}

function isWellNamed(name, path) {
  if (path.startsWith('client/src/routes/') && ofKit.test(name)) return true;
  if (path.startsWith('server/src/migrations/') && dated.test(name)) return true;
  return name.endsWith('.svelte') ? pascal.test(name) : kebab.test(name);
}
