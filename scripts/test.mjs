// `npm test`: sets up, runs every part, ends with one line. `npm test -- server journeys` runs only those parts.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parts } from './lib/parts.mjs';
import { run } from './lib/processes.mjs';
import { ensureBuilt } from './lib/setup.mjs';
import { Stop, main } from './lib/stop.mjs';

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

await main(async () => {
  const words = process.argv.slice(2);
  const chosen = choose(words.filter((word) => !word.startsWith('--')));
  await ensureBuilt();
  const began = performance.now();
  const results = [];
  for (const part of chosen) results.push(await runPart(part, environment(words.includes('--long'))));
  summarise(results, began);
});

function choose(names) {
  const unknown = names.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length > 0) {
    throw new Stop(`No part is called ${unknown.join(', ')}: there are ${parts.map(({ name }) => name).join(', ')}.`);
  }
  return names.length > 0 ? parts.filter(({ name }) => names.includes(name)) : parts;
}

/** Tests never meet the database, the port or the mail of whoever runs them. */
function environment(long) {
  const theirs = ['DATABASE_URL', 'DATA_DIR', 'PORT', 'HOST', 'PUBLIC_URL', 'DEMO', 'ROLE', 'NODE_ENV', 'SMTP_URL'];
  const kept = Object.entries(process.env).filter(([name]) => !theirs.includes(name));
  return { ...Object.fromEntries(kept), ...(long && { RACE_ROUNDS: '200' }) };
}

async function runPart(part, env) {
  const folder = mkdtempSync(join(tmpdir(), 'policy-market-tests-'));
  const began = performance.now();
  console.log(`\n── ${part.title}`);
  try {
    const code = await run(process.execPath, part.args(join(folder, 'report')), {
      env,
      ...(part.cwd && { cwd: part.cwd }),
    });
    const counts = part.count(join(folder, 'report'));
    const { faults, failed } = judge(counts, code);
    return { ...counts, failed, faults, title: part.title, time: seconds(began) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A runner that fails without a failed test, or that ran nothing, is a failure of its own. */
function judge({ passed, failed }, code) {
  if (failed > 0) return { failed, faults: '' };
  if (code !== 0) return { failed: 1, faults: `its runner ended with ${code}` };
  if (passed === 0) return { failed: 1, faults: 'it ran no test' };
  return { failed, faults: '' };
}

function summarise(results, began) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log('');
  for (const { title, time, passed, failed, skipped, faults } of results) {
    const skips = skipped > 0 ? `, ${skipped} skipped` : '';
    console.log(
      `${title.padEnd(24)}${time.padStart(9)}   ${passed} passed, ${failed} failed${skips}${faults && ` (${faults})`}`,
    );
  }
  console.log(`${'All'.padEnd(24)}${seconds(began).padStart(9)}\n`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}
