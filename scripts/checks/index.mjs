import { join } from 'node:path';
import { command, question, runTool } from '../lib/steps.mjs';
import { checkBreaking } from './breaking.mjs';
import { checkDocs } from './docs.mjs';
import { checkEngines } from './engines.mjs';
import { checkLadder } from './ladder.mjs';
import { checkLength } from './length.mjs';
import { checkLockfile } from './lockfile.mjs';
import { checkMarks } from './marks.mjs';
import { checkNames } from './names.mjs';
import { checkPlaces } from './places.mjs';
import { tidyServer } from '../lib/build.mjs';
import { checkTypedDocuments } from './typed-documents.mjs';

const tool = (name) => `node_modules/.bin/${name}`;
const built = (name) => [process.execPath, `server/dist/src/cli/${name}.js`];

/** Every step, slow ones first so that both lanes stay busy. */
export function allSteps(root) {
  return [
    { name: 'types of the server', needs: [], run: buildServer },
    { name: 'kit', needs: [], run: () => runTool([join(root, tool('svelte-kit')), 'sync'], join(root, 'client')) },
    command('lint of the server', [tool('eslint'), 'server', 'scripts', 'eslint.config.js', '--max-warnings', '0']),
    command('lint of the pages', [tool('eslint'), 'client', '--max-warnings', '0'], ['kit']),
    command('migrations match the entities', [...built('drift')], ['types of the server']),
    command(
      'types of the pages',
      [tool('svelte-check'), '--workspace', 'client', '--threshold', 'warning', '--fail-on-warnings'],
      ['kit'],
    ),
    command('formatting', [tool('prettier'), '--check', '--log-level', 'warn', '--cache', '.']),
    command('unused exports', [tool('knip'), '--no-progress'], ['kit']),
    command('types of the tests', [tool('tsc'), '-p', 'server/tsconfig.tests.json'], ['types of the server']),
    command('documents of the pages', [tool('gql.tada'), 'check', '-c', 'client/tsconfig.json'], ['kit']),
    command('direction in the server', [tool('depcruise'), '--config', 'scripts/laws/server.mjs', 'server']),
    command(
      'direction in the client',
      [tool('depcruise'), '--config', 'scripts/laws/client.mjs', 'client/src'],
      ['kit'],
    ),
    command('schema.graphql is fresh', [...built('schema'), '--check'], ['types of the server']),
    command('generated docs are fresh', [process.execPath, 'scripts/docs.mjs', '--check'], ['types of the server']),
    question('typed documents are fresh', () => checkTypedDocuments(root), ['kit']),
    question('breaking changes are told', () => checkBreaking(root)),
    question('the ladder and its features', () => checkLadder(root)),
    question('engines of dependencies', () => checkEngines(root)),
    question('lockfile', () => checkLockfile(root)),
    question('length of files', () => checkLength(root)),
    question('names of files', () => checkNames(root)),
    question('unfinished marks', () => checkMarks(root)),
    question('places on a machine', () => checkPlaces(root)),
    question('what the docs name', () => checkDocs(root)),
  ];
}

// Leaves a whole build behind, for the steps that ask the built server.
async function buildServer() {
  const faults = await runTool([tool('tsc'), '-b', 'server']);
  tidyServer();
  return faults;
}
