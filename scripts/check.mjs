// `npm run check`: everything that a tool can say about the repository, in about a minute.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './lib/setup.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
await ensureInstalled();

// Only now: the checks import packages that the line above may just have installed.
const { allSteps } = await import('./checks/index.mjs');
const { runSteps } = await import('./lib/steps.mjs');

const started = performance.now();
const steps = allSteps(root);
const failed = await runSteps(steps);
const seconds = ((performance.now() - started) / 1000).toFixed(0);

for (const { name, faults } of failed) console.log(`\n── ${name}\n${faults}`);
console.log(
  failed.length === 0
    ? `\nAll ${steps.length} checks passed in ${seconds} s.`
    : `\n${failed.length} of ${steps.length} checks failed in ${seconds} s: ${failed.map(({ name }) => name).join(', ')}.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
