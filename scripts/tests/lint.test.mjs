// The lint rules that matter most, each shown to break on a planted line in the place of a real file.
import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import { root } from '../lib/paths.mjs';

// In a single run, which CI=true suggests to it, the parser reads the file from the disk and not the planted text.
process.env.TSESTREE_SINGLE_RUN = 'false';
const eslint = new ESLint({ cwd: root });

async function broken(filePath, text) {
  const [{ messages }] = await eslint.lintText(text, { filePath });
  return [...new Set(messages.map(({ ruleId }) => ruleId))].sort();
}

test('the server may not drop a promise, hide an import or read the environment by itself', async () => {
  const text = `
    const late = () => import('node:fs');
    async function work() { await late(); }
    export function start() { work(); return process.env.PORT; }
  `;
  deepEqual(await broken('server/src/core/ids/ids.ts', text), [
    '@typescript-eslint/no-floating-promises',
    'no-restricted-properties',
    'no-restricted-syntax',
  ]);
});

test('a page may not import from another page', async () => {
  deepEqual(await broken('client/src/routes/+layout.server.ts', "import '../hooks.server';\n"), [
    'no-restricted-imports',
  ]);
});
