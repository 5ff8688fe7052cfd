import { isEmpty, loadDemo } from '../../demo/load.js';
import { buildMarketSchema, createMarket, openDatabase } from '../app.js';
import { migrate } from '../core/database/index.js';
import { runCommand, say } from './command.js';

/** Empties every table but the list of migrations. Only the database's owner may, since history guards itself. */
const EMPTY = `DO $$ DECLARE names text; BEGIN
  SET LOCAL session_replication_role = replica;
  SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') INTO names FROM pg_tables
    WHERE schemaname = 'public' AND tablename NOT IN ('migrations', 'typeorm_metadata');
  EXECUTE 'TRUNCATE ' || names || ' CASCADE';
END $$`;

await runCommand(async ({ settings, words, inDatabase }) => {
  const reset = words.includes('--reset');
  if (words.some((word) => word !== '--reset')) throw new Error('Usage: npm run demo [-- --reset]');
  if (settings.DEMO === '0' || (settings.DATABASE_URL && settings.DEMO !== '1'))
    throw new Error('This database is not for the demo. Set DEMO=1 only where everything in it may be lost.');
  await inDatabase(async (url) => {
    const db = await openDatabase(url).initialize();
    await migrate(db);
    if (reset) await db.query(EMPTY);
    // A web process enqueues work and leaves it to the server, if one runs.
    const market = await createMarket(db, { ...settings, ROLE: 'web' }, true);
    try {
      if (!(await isEmpty(market.base)))
        throw new Error(
          'The database is not empty. To remove everything and load the stories anew: npm run demo -- --reset',
        );
      const { people, password } = await loadDemo(market.base, await buildMarketSchema());
      say(`Demo stories are loaded with ${people.length} people. Everybody's password: ${password}`);
    } finally {
      await market.stop();
    }
  });
});
