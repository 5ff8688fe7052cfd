import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { installHash } from './install.mjs';
import { inRoot } from './paths.mjs';
import { runNode } from './processes.mjs';
import { refuseWhileRunning } from './running.mjs';
import { filesOf, hashOf, readStamp, writeStamp } from './stamp.mjs';

const compiled = ['src', 'demo', 'bench', 'test-kit'];
const isTest = (file) => file.endsWith('.test.ts');

/** The server's JavaScript, made by the TypeScript compiler. */
export const serverBuild = build({
  name: 'server',
  says: 'Building the server',
  result: inRoot('server', 'dist', 'src', 'main.js'),
  sources: [
    ...compiled.map((folder) => inRoot('server', folder)),
    inRoot('server/tsconfig.json'),
    inRoot('tsconfig.json'),
  ],
  async make() {
    await runNode(
      [inRoot('node_modules/typescript/bin/tsc'), '-b', inRoot('server')],
      'The server could not be built.',
    );
    tidyServer();
  },
});

/** The pages, made by Vite. */
export const clientBuild = build({
  name: 'client',
  says: 'Building the pages',
  result: inRoot('client', 'build', 'handler.js'),
  sources: ['src', 'static', 'package.json', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json']
    .map((name) => inRoot('client', name))
    .concat(inRoot('schema.graphql')),
  make: () =>
    runNode([inRoot('node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], 'The pages could not be built.', {
      cwd: inRoot('client'),
      env: { ...process.env, NODE_ENV: 'production' },
      quiet: true,
    }),
});

function build({ name, says, result, sources, make }) {
  const hash = () => hashOf(sources, { skip: isTest, and: installHash() });
  const changed = () => !existsSync(result) || readStamp(name) !== hash();
  const ensure = async () => {
    if (!changed()) return;
    refuseWhileRunning(`${says} again is needed`);
    console.log(`${says} …`);
    const before = hash();
    await make();
    writeStamp(name, before);
  };
  return { changed, ensure };
}

/** Brings over what the compiler leaves: files that are no TypeScript; and removes what has lost its source. */
export function tidyServer() {
  for (const folder of compiled) {
    for (const file of filesOf(inRoot('server', folder)).filter((path) => !/\.(ts|md)$/.test(path))) {
      const target = inRoot('server', 'dist', relative(inRoot('server'), file));
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(file, target);
    }
    for (const file of filesOf(inRoot('server', 'dist', folder))) {
      const source = inRoot('server', relative(inRoot('server', 'dist'), file));
      if (!existsSync(source) && !existsSync(source.replace(/(\.d\.ts|\.js)(\.map)?$/, '.ts'))) rmSync(file);
    }
  }
}
