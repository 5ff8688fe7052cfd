// `npm run generate`: writes schema.graphql from the server's code, and from it the types of the pages' documents.
import { inRoot } from './lib/paths.mjs';
import { runNode } from './lib/processes.mjs';
import { ensureServer } from './lib/setup.mjs';
import { main } from './lib/stop.mjs';

await main(async () => {
  await ensureServer();
  await runNode([inRoot('server/dist/src/cli/schema.js')], 'schema.graphql could not be written.');
  const tada = [inRoot('node_modules/gql.tada/bin/cli.js'), 'generate-output'];
  await runNode(tada, 'The types of the documents could not be written.', { cwd: inRoot('client') });
  const written = [inRoot('schema.graphql'), inRoot('client/src/lib/graphql/graphql-env.d.ts')];
  const prettier = [inRoot('node_modules/prettier/bin/prettier.cjs'), '--write', '--log-level', 'warn'];
  await runNode([...prettier, ...written], 'What was written could not be formatted.');
});
