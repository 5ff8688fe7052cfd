// The pages that are made from the code say what the code says.
import { match, equal, deepEqual, throws } from 'node:assert/strict';
import { test } from 'node:test';
import { columnsList } from '../lib/docs/columns.mjs';
import { configurationPage, environmentExample } from '../lib/docs/configuration.mjs';
import { ladderPage } from '../lib/docs/ladder.mjs';
import { lifecyclesPage } from '../lib/docs/lifecycles.mjs';
import { fillBlock } from '../lib/docs/limits.mjs';
import { runSteps } from '../lib/steps.mjs';
import { plant, sound } from './planted.mjs';

const bids = {
  noun: 'Bid',
  initial: 'draft',
  states: { draft: { submit: 'submitted' }, submitted: { withdraw: 'draft' }, opened: {} },
  timed: [{ from: 'submitted', verb: 'open', to: 'opened', at: 'opens_at' }],
};

test('a lifecycle is drawn with its beginning, its verbs, what time does, and its ends', () => {
  const page = lifecyclesPage([bids]);
  for (const arrow of [
    '[*] --> draft',
    'draft --> submitted: submit',
    'submitted --> opened: open (when opens_at has passed)',
    'opened --> [*]',
  ]) {
    match(page, new RegExp(`^  ${arrow.replace(/[[\]*()]/g, '\\$&')}$`, 'm'));
  }
  equal(page.includes('draft --> [*]'), false);
});

test('the ladder lists the features highest first, with what each really imports', (t) => {
  const opening = {
    'server/src/features/areas/index.ts': '/** What the council asks. More. */\nexport {};\n',
    'server/src/features/bids/index.ts': '// Sealed answers.\nexport {};\n',
  };
  const page = ladderPage(plant(t, { ...sound, ...opening }));
  throws(() => ladderPage(plant(t, sound)), /bids\/index\.ts must open with a comment/);
  match(page, /\| `bids` \| Sealed answers\. \| areas \|\n\| `areas` \| What the council asks\. \| {2}\|/);
});

test('every setting is listed with its default', () => {
  const spec = {
    PORT: { desc: 'Where to listen.', default: 4000 },
    DEMO: { desc: 'Stories.', default: '', choices: ['', '1'] },
  };
  match(
    configurationPage(spec),
    /\| `PORT` \| Where to listen\. \| `4000` \| {2}\|\n\| `DEMO` \| Stories\. \| empty \| empty, `1` \|/,
  );
  match(environmentExample(spec), /^# Where to listen\.\n# PORT=4000$/m);
});

test('a block is filled between its marks, and a page without them is refused', () => {
  equal(fillBlock('a\n<!-- x -->\nold\n<!-- /x -->\nb', 'x', 'new'), 'a\n<!-- x -->\n\nnew\n\n<!-- /x -->\nb');
  throws(() => fillBlock('a', 'x', 'new'), /lost its marks/);
});

test('every column of a table is listed with its type and meaning', () => {
  const columns = [{ name: 'kind', type: 'text', description: 'What it is.' }];
  equal(columnsList(columns), '- `kind` (text): What it is.');
});

test('all steps run, whatever fails, and none before what it needs', async () => {
  const order = [];
  const step = (name, faults, needs = []) => ({ name, needs, run: async () => (order.push(name), faults) });
  const broken = { name: 'broken', needs: [], run: () => Promise.reject(new Error('no such tool')) };
  const steps = [step('late', '', ['early']), step('early', 'a fault'), broken, step('other', '')];
  const failed = await runSteps(steps, { print: () => undefined });
  deepEqual(order, ['early', 'late', 'other']);
  deepEqual(failed.map(({ name }) => name).sort(), ['broken', 'early']);
});
