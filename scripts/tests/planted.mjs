import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const manifest = { scripts: { check: 'node scripts/check.mjs' }, dependencies: { fastify: '5.0.0' } };
const locked = { 'node_modules/fastify': { version: '5.0.0', integrity: 'sha512-x', engines: { node: '>=20' } } };

/** A small repository in which no check finds a fault: two features, the upper one using the lower. */
export const sound = {
  'package.json': JSON.stringify(manifest),
  'package-lock.json': JSON.stringify({ packages: locked }),
  'README.md': 'Run `npm run check`; read [the docs](docs/index.md) and `server/src/app.ts`.\n',
  'docs/index.md': 'The docs.\n',
  'server/tsconfig.json': '{"compilerOptions":{"module":"NodeNext","moduleResolution":"NodeNext"}}',
  'server/src/app.ts': "import './features/bids/bid.resolver.js';\n",
  'server/src/core/clock.ts': 'export const clock = 1;\n',
  'server/src/features/ladder.ts': "export const ladder = ['bids', 'areas'] as const;\n",
  'server/src/features/areas/index.ts': "export { area } from './area.actions.js';\n",
  'server/src/features/areas/area.actions.ts':
    "import { clock } from '../../core/clock.js';\nexport const area = clock;\n",
  'server/src/features/bids/index.ts': "export { bid } from './bid.actions.js';\n",
  'server/src/features/bids/bid.actions.ts': "import { area } from '../areas/index.js';\nexport const bid = area;\n",
  'server/src/features/bids/bid.resolver.ts': "import { bid } from './bid.actions.js';\nexport const answer = bid;\n",
  'node_modules/@urql/core/package.json': '{"name":"@urql/core","exports":"./index.js"}',
  'node_modules/@urql/core/index.js': 'export {};\n',
  'client/src/lib/graphql/client.ts': "import '@urql/core';\n",
  'client/src/lib/bids/Bid.svelte': "<script>\n  import '$lib/ui/Card.svelte';\n</script>\n",
  'client/src/lib/ui/Card.svelte': '<p>Card</p>\n',
  'client/src/routes/+page.svelte': "<script>\n  import '$lib/bids/Bid.svelte';\n</script>\n",
};

/** Writes the files into a new folder, which goes away with the test. */
export function plant(t, files) {
  const root = mkdtempSync(join(tmpdir(), 'policy-market-check-'));
  t.after(() => rmSync(root, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}
