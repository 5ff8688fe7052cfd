// What the repository holds, as the checks see it: tracked and new files, never ignored ones.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const unread = new Set(['node_modules', 'dist', 'build', '.git', '.svelte-kit', '.data', '.cache', 'coverage']);
const generated = [
  /^package-lock\.json$/,
  /^schema\.graphql$/,
  /graphql-env\.d\.ts$/,
  /^docs\/(ladder|lifecycles|configuration)\.md$/,
];

/** Every file of the repository, as paths from its root with forward slashes. */
export function listFiles(root) {
  const paths = existsSync(join(root, '.git')) ? listByGit(root) : listByWalking(root, root);
  return paths.filter((path) => existsSync(join(root, path))).sort();
}

/** The files whose path matches, each with its text. */
export function readFiles(root, matches) {
  return listFiles(root)
    .filter(matches)
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** True for a source file that people write: not generated, not a migration. */
export function isSource(path) {
  return /\.(ts|mjs|cjs|js|svelte|css)$/.test(path) && !isGenerated(path);
}

/** True for a file that a tool of this repository writes. */
export function isGenerated(path) {
  return generated.some((pattern) => pattern.test(path));
}

/** The content of a JSON file, or undefined where there is none. */
export function readJson(root, path) {
  const file = join(root, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function listByGit(root) {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 })
    .split('\0')
    .filter(Boolean);
}

function listByWalking(root, folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (unread.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listByWalking(root, path) : [relative(root, path).split(sep).join('/')];
  });
}
