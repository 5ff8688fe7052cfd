// The laws of direction on the client (docs/architecture.md), for dependency-cruiser. Run from the repository's root.
import { join } from 'node:path';
import { readLadder } from '../lib/ladder.mjs';

const ladder = readLadder(process.cwd());
const law = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    law('no-circles', 'Files that import each other in a loop cannot be read in any order.', {}, { circular: true }),
    law(
      'ui-knows-no-feature',
      'lib/ui holds words of design only.',
      { path: '^client/src/lib/ui/' },
      { path: [`^client/src/lib/(${ladder.join('|')}|graphql)/`, '^client/src/routes/'] },
    ),
    law(
      'one-door-to-the-api',
      'Only lib/graphql knows the GraphQL client.',
      { path: '^client/src/', pathNot: '^client/src/lib/graphql/' },
      { path: 'node_modules/(@urql/|graphql-ws/)' },
    ),
    law(
      'nothing-imports-a-route',
      'What two pages share lies in lib.',
      { path: '^client/src/', pathNot: '^client/src/routes/' },
      { path: '^client/src/routes/' },
    ),
    law(
      'the-client-knows-no-server-code',
      'The client speaks to the server through the API alone.',
      { path: '^client/' },
      { path: '^server/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(build|\\.svelte-kit)/' },
    tsPreCompilationDeps: true,
    webpackConfig: { fileName: join(import.meta.dirname, 'client-aliases.mjs') },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.svelte', '.d.ts', '.svelte.ts'],
    },
  },
};
