// `npm run check`: everything that a tool can say about the repository, in about a minute.
import { root } from './lib/paths.mjs';
import { ensureInstalled } from './lib/setup.mjs';
import { runSteps } from './lib/steps.mjs';
import { main } from './lib/stop.mjs';

await main(async () => {
  process.chdir(root);
  await ensureInstalled();
  // Only now: the checks import packages that the line above may just have installed.
  const { allSteps } = await import('./checks/index.mjs');
  const started = performance.now();
  const steps = allSteps(root);
  const failed = await runSteps(steps);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);

  for (const { name, faults } of failed) console.log(`\n── ${name}\n${faults}`);
  const names = failed.map(({ name }) => name).join(', ');
  console.log(
    failed.length === 0
      ? `\nAll ${steps.length} checks passed in ${seconds} s.`
      : `\n${failed.length} of ${steps.length} checks failed in ${seconds} s: ${names}.`,
  );
  if (failed.length > 0) process.exitCode = 1;
});
