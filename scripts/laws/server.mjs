// The laws of direction on the server (docs/architecture.md), for dependency-cruiser. Run from the repository's root.
import { join } from 'node:path';
import { readLadder } from '../lib/ladder.mjs';

const ladder = readLadder(process.cwd());
const features = '^server/src/features';
const inFeature = `${features}/([^/]+)/`;
const role = (...names) => `${features}/[^/]+/[^/]*\\b(${names.join('|')})\\.ts$`;
const law = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const downward = ladder
  .slice(1)
  .map((feature, index) =>
    law(
      `L1-${feature}-points-down`,
      `${feature} imports only features below it on the ladder.`,
      { path: `${features}/${feature}/`, pathNot: '/tests/' },
      { path: `${features}/(${ladder.slice(0, index + 1).join('|')})/` },
    ),
  );

export default {
  forbidden: [
    ...downward,
    law('no-circles', 'Files that import each other in a loop cannot be read in any order.', {}, { circular: true }),
    law(
      'L1-only-through-index',
      'Another feature is used through its index.ts alone.',
      { path: inFeature },
      { path: `${features}/[^/]+/`, pathNot: [`${features}/$1/`, `${features}/[^/]+/index\\.ts$`] },
    ),
    law(
      'L1-not-its-own-index',
      'A feature does not import its own index.ts.',
      { path: inFeature, pathNot: `${features}/[^/]+/index\\.ts$` },
      { path: `${features}/$1/index\\.ts$` },
    ),
    law(
      'L2-core-knows-no-feature',
      'Core holds no word of the domain.',
      { path: '^server/src/core/' },
      { path: features },
    ),
    law(
      'L2-nothing-imports-a-resolver',
      'Only the application and the index of the feature itself know its resolver.',
      { pathNot: ['^server/src/(app|market)\\.ts$', `${features}/[^/]+/index\\.ts$`] },
      { path: '\\.resolver\\.ts$' },
    ),
    law(
      'L2-verbs-know-no-face',
      'Actions, queries and loaders do not know how they are published.',
      { path: role('actions', 'queries', 'loaders') },
      { path: role('type', 'resolver') },
    ),
    law(
      'L2-ground-knows-no-verb',
      'Rules, policies, lifecycles and entities do not reach up to verbs or faces.',
      { path: role('rules', 'policy', 'lifecycle', 'entity') },
      { path: role('actions', 'queries', 'loaders', 'type', 'resolver') },
    ),
    law(
      'L2-lifecycle-is-a-table',
      'A lifecycle imports core/lifecycle and nothing else.',
      { path: '^server/src/features/.*\\.lifecycle\\.ts$' },
      { pathNot: '^server/src/core/lifecycle' },
    ),
    law(
      'L2-rules-are-pure',
      'Rules take facts and return reasons; they touch no database.',
      { path: '\\.rules\\.ts$' },
      { path: ['^server/src/core/database', 'node_modules/(typeorm|pg|fastify)/'] },
    ),
    law(
      'ground-knows-no-roof',
      'Only what starts the product imports the application, its tools or its stories.',
      { path: '^server/src/(core|features|migrations)/', pathNot: '(/tests/|\\.test\\.ts$)' },
      {
        path: ['^server/src/(app|main|start|market)\\.ts$', '^server/src/cli/', '^server/(demo|bench|test-kit)/'],
      },
    ),
    law(
      'tests-stay-outside',
      'A test speaks to the server through the test-kit; only pure tables and rules are imported.',
      { path: '\\.test\\.ts$' },
      {
        path: [
          '^server/src/(app|main)\\.ts$',
          role('entity', 'actions', 'queries', 'loaders', 'policy', 'resolver', 'index'),
        ],
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: join(process.cwd(), 'server/tsconfig.json') },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
