// `npm run docs`: writes the pages that are made from the code. With --check it only says which are stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { columnsList } from './lib/docs/columns.mjs';
import { configurationPage, environmentExample } from './lib/docs/configuration.mjs';
import { fillBlock, limitsList } from './lib/docs/limits.mjs';
import { ladderPage } from './lib/docs/ladder.mjs';
import { lifecyclesPage } from './lib/docs/lifecycles.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { ensureServer } from './lib/setup.mjs';
import { main } from './lib/stop.mjs';

const checking = process.argv.includes('--check');

await main(async () => {
  if (!checking) await ensureServer();
  const { settingsSpec } = await fromServer('core/config/settings.js');
  const { lifecycles } = await fromServer('app.js');
  const { limits } = await fromServer('core/graphql/apollo.js');
  const { csvColumns } = await fromServer('features/open-data/csv.columns.js');
  update('docs/ladder.md', ladderPage(root));
  update('docs/lifecycles.md', lifecyclesPage(lifecycles));
  update('docs/configuration.md', configurationPage(settingsSpec));
  update('docs/api.md', fillBlock(readFileSync(inRoot('docs/api.md'), 'utf8'), 'limits', limitsList(limits)));
  update(
    'docs/open-data.md',
    fillBlock(readFileSync(inRoot('docs/open-data.md'), 'utf8'), 'columns', columnsList(csvColumns)),
  );
  update('.env.example', environmentExample(settingsSpec));
});

function fromServer(path) {
  return import(pathToFileURL(inRoot('server/dist/src', path)).href);
}

function update(path, text) {
  const file = inRoot(path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  if (!checking) {
    writeFileSync(file, text);
    console.log(`Wrote ${path}.`);
    return;
  }
  console.log(`${path} is stale: run "npm run docs" and commit it.`);
  process.exitCode = 1;
}
