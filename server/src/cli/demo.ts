import { emptyDatabase } from '../../demo/empty.js';
import { loadDemoOnce } from '../../demo/load.js';
import { buildMarketSchema, createMarket, openDatabase } from '../app.js';
import { migrate } from '../core/database/index.js';
import { runCommand, say } from './command.js';

await runCommand(async ({ settings, words, inDatabase }) => {
  const reset = words.includes('--reset');
  if (words.some((word) => word !== '--reset')) throw new Error('Usage: npm run demo [-- --reset]');
  if (settings.DEMO === '0' || (settings.DATABASE_URL && settings.DEMO !== '1'))
    throw new Error('This database is not for the demo. Set DEMO=1 only where everything in it may be lost.');
  await inDatabase(async (url) => {
    const db = await openDatabase(url).initialize();
    await migrate(db);
    if (reset) await emptyDatabase(db);
    // A web process enqueues work and leaves it to the server, if one runs.
    const market = await createMarket(db, { ...settings, ROLE: 'web' }, true);
    try {
      const loaded = await loadDemoOnce(market.base, buildMarketSchema);
      if (!loaded)
        throw new Error(
          'People use this market already. To remove everything and load the stories anew: npm run demo -- --reset',
        );
      const { people, password } = loaded;
      say(`Demo stories are loaded with ${people.length} people. Everybody's password: ${password}`);
    } finally {
      await market.stop();
    }
  });
});
