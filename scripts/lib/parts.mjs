// The parts of `npm test`, in order, and how each one's runner is asked and understood.
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { filesOf } from './stamp.mjs';
import { inRoot } from './paths.mjs';

/** Every part: its name for the command line, what it is called on the screen, how to run it and count it. */
export const parts = [
  nodePart('scripts', 'Scripts', inRoot('scripts', 'tests')),
  jestPart('server', 'Server', 'server/jest.config.mjs'),
  jestPart('client', 'Client', 'client/jest.config.mjs'),
  jestPart('journeys', 'Journeys in a browser', 'client/e2e/jest.config.mjs'),
  jestPart('kill', 'Kill tests', 'server/jest.kill.config.mjs'),
];

function jestPart(name, title, config) {
  const jest = inRoot('node_modules', 'jest', 'bin', 'jest.js');
  return {
    name,
    title,
    // Tests count relative paths from the folder of their configuration, as a run by hand there does.
    cwd: dirname(inRoot(config)),
    args: (report) => [
      ...['--experimental-vm-modules', '--no-warnings', jest, '-c', inRoot(config)],
      ...['--json', '--outputFile', report, '--passWithNoTests'],
    ],
    count: countJest,
  };
}

function nodePart(name, title, folder) {
  const files = filesOf(folder).filter((path) => path.endsWith('.test.mjs'));
  const to = (reporter, place) => [`--test-reporter=${reporter}`, `--test-reporter-destination=${place}`];
  return {
    name,
    title,
    args: (report) => ['--test', ...to('dot', 'stdout'), ...to('tap', report), ...files],
    count: countTap,
  };
}

/** Counts Jest's own report; a file that could not even be loaded is one failure. */
function countJest(report) {
  if (!existsSync(report)) return { passed: 0, failed: 0, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites, skipped: numPendingTests };
}

function countTap(report) {
  const text = existsSync(report) ? readFileSync(report, 'utf8') : '';
  const number = (word) => Number(text.match(new RegExp(`^# ${word} (\\d+)$`, 'm'))?.[1] ?? 0);
  return { passed: number('pass'), failed: number('fail') + number('cancelled'), skipped: number('skipped') };
}
