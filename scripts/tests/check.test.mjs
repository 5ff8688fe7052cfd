// Every check of our own is shown once to pass on a sound repository and to fail on a planted fault.
import { deepEqual, equal, match } from 'node:assert/strict';
import { test } from 'node:test';
import { breakingChanges, breakingLines } from '../checks/breaking.mjs';
import { checkDocs } from '../checks/docs.mjs';
import { checkEngines } from '../checks/engines.mjs';
import { checkLadder } from '../checks/ladder.mjs';
import { checkLength } from '../checks/length.mjs';
import { checkLockfile } from '../checks/lockfile.mjs';
import { checkMarks } from '../checks/marks.mjs';
import { checkNames } from '../checks/names.mjs';
import { checkPlaces } from '../checks/places.mjs';
import { plant, sound } from './planted.mjs';

const checks = {
  checkDocs,
  checkEngines,
  checkLadder,
  checkLength,
  checkLockfile,
  checkMarks,
  checkNames,
  checkPlaces,
};

const lock = (entry) => JSON.stringify({ packages: { 'node_modules/fastify': { integrity: 'sha512-x', ...entry } } });
const lines = (count) => 'export {};\n'.repeat(count);

test('a sound repository passes every check', (t) => {
  const root = plant(t, sound);
  for (const check of Object.values(checks)) deepEqual(check(root), [], check.name);
});

const planted = [
  ['a dependency that wants a newer Node', checkEngines, { 'package-lock.json': lock({ engines: { node: '>=22' } }) }],
  ['a dependency that the lockfile lacks', checkEngines, { 'package-lock.json': '{"packages":{}}' }],
  ['a download address', checkLockfile, { 'package-lock.json': lock({ resolved: 'https://example.org/x.tgz' }) }],
  ['a package without its hash', checkLockfile, { 'package-lock.json': lock({ integrity: undefined }) }],
  ['a file of 201 lines', checkLength, { 'server/src/long.ts': lines(201) }],
  ['an unfinished mark', checkMarks, { 'server/src/half.ts': '// TODO finish\n' }],
  ['a test that hides the others', checkMarks, { 'server/src/a.test.ts': "it.only('works', () => {});\n" }],
  ['a skipped test without a reason', checkMarks, { 'server/src/a.test.ts': "test.skip('works', () => {});\n" }],
  ['a badly named file', checkNames, { 'server/src/BidActions.ts': lines(1) }],
  ['a badly named component', checkNames, { 'client/src/lib/ui/error-summary.svelte': '<p>No</p>\n' }],
  ['a place on a machine', checkPlaces, { 'docs/run.md': 'It lies in /home/amina/market.\n' }],
  ['a package registry', checkPlaces, { '.npmrc': 'registry=https://registry.example.org/\n' }],
  ['a path that is not there', checkDocs, { 'docs/run.md': 'See `server/src/gone.ts`.\n' }],
  ['a setting that is not there', checkDocs, { 'docs/run.md': 'Set `MAIL_COLOUR`.\n' }],
  ['a link that leads nowhere', checkDocs, { 'docs/run.md': 'See [the glossary](glossary.md).\n' }],
  ['a command that is not there', checkDocs, { 'docs/run.md': 'Type `npm run nothing`.\n' }],
  ['a feature that is not on the ladder', checkLadder, { 'server/src/features/polls/index.ts': lines(1) }],
];

for (const [fault, check, files] of planted) {
  test(`${check.name} finds ${fault}`, (t) => {
    equal(check(plant(t, { ...sound, ...files })).length, 1);
  });
}

test('a skipped test that says why is accepted', (t) => {
  const text = "// because the browser is not at hand\ntest.skip('works', () => {});\n";
  deepEqual(checkMarks(plant(t, { ...sound, 'server/src/a.test.ts': text })), []);
});

test('a field that goes away is a breaking change, and a new one is not', () => {
  const schema = (fields) => `type Query { ${fields} }`;
  match(breakingChanges(schema('area: ID bid: ID'), schema('area: ID'))[0], /Query\.bid was removed/);
  deepEqual(breakingChanges(schema('area: ID'), schema('area: ID bid: ID')), []);
});

test('only lines under Breaking in the unreleased part count as told', () => {
  const changelog =
    '## Unreleased\n\n### Breaking\n\n- One.\n\n### API\n\n- Two.\n\n## 0.1.0\n\n### Breaking\n\n- Old.\n';
  deepEqual(breakingLines(changelog), ['- One.']);
});
