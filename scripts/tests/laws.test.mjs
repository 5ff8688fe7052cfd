// The laws of direction, shown to hold on a sound repository and to break on each planted import.
import { equal, match } from 'node:assert/strict';
import { test } from 'node:test';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTool } from '../lib/steps.mjs';
import { plant, sound } from './planted.mjs';

const home = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const cruise = (root, side, folder) =>
  runTool(
    [join(home, 'node_modules/.bin/depcruise'), '--config', join(home, `scripts/laws/${side}.mjs`), folder],
    root,
  );
const server = (root) => cruise(root, 'server', 'server');
const client = (root) => cruise(root, 'client', 'client/src');

test('the laws hold on a sound repository', async (t) => {
  const root = plant(t, sound);
  equal(await server(root), '');
  equal(await client(root), '');
});

const inAreas = (line) => ({ 'server/src/features/areas/area.queries.ts': `${line}\nexport {};\n` });

// All faults of one side are planted in one repository, so that one run finds them all.
const serverFaults = {
  'L1-areas-points-down': inAreas("import '../bids/index.js';"),
  'L1-only-through-index': { 'server/src/features/bids/bid.queries.ts': "import '../areas/area.actions.js';\n" },
  'L1-not-its-own-index': { 'server/src/features/bids/bid.loaders.ts': "import './index.js';\n" },
  'L2-core-knows-no-feature': { 'server/src/core/noun.ts': "import '../features/areas/index.js';\n" },
  'L2-nothing-imports-a-resolver': { 'server/src/main.ts': "import './features/bids/bid.resolver.js';\n" },
  'L2-verbs-know-no-face': {
    'server/src/features/bids/bid.type.ts': 'export {};\n',
    'server/src/features/bids/withdraw.actions.ts': "import './bid.type.js';\n",
  },
  'L2-ground-knows-no-verb': { 'server/src/features/bids/bid.policy.ts': "import './bid.actions.js';\n" },
  'L2-lifecycle-is-a-table': { 'server/src/features/bids/bid.lifecycle.ts': "import '../../core/clock.js';\n" },
  'L2-rules-are-pure': {
    'server/src/core/database/rows.ts': 'export {};\n',
    'server/src/features/bids/bid.rules.ts': "import '../../core/database/rows.js';\n",
  },
  'ground-knows-no-roof': { 'server/src/core/start.ts': "import '../app.js';\n" },
  'tests-stay-outside': { 'server/src/features/bids/tests/bid.test.ts': "import '../bid.actions.js';\n" },
  'no-circles': {
    'server/src/core/a.ts': "import type { b } from './b.js';\nexport type a = b;\n",
    'server/src/core/b.ts': "import type { a } from './a.js';\nexport type b = a;\n",
  },
};

const clientFaults = {
  'ui-knows-no-feature': { 'client/src/lib/ui/Bad.svelte': "<script>\n  import '$lib/bids/Bid.svelte';\n</script>\n" },
  'one-door-to-the-api': { 'client/src/lib/bids/door.ts': "import '@urql/core';\n" },
  'nothing-imports-a-route': { 'client/src/lib/bids/bad.ts': "import '../../routes/+page.svelte';\n" },
  'the-client-knows-no-server-code': { 'client/src/lib/bids/worse.ts': "import '../../../../server/src/app.js';\n" },
};

for (const [side, run, faults] of [
  ['server', server, serverFaults],
  ['client', client, clientFaults],
]) {
  test(`each law of the ${side} breaks on its planted import`, async (t) => {
    const root = plant(t, Object.assign({}, sound, ...Object.values(faults)));
    const said = await run(root);
    for (const name of Object.keys(faults)) match(said, new RegExp(`error ${name}\\b`));
  });
}
