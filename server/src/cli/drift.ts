import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../app.js';
import { migrate } from '../core/database/index.js';
import { startEmbedded } from '../core/embedded/index.js';

/** Exits 1 when the entities say something that the migrations do not. `--sql` prints what is missing. */
const folder = await mkdtemp(join(tmpdir(), 'policy-market-drift-'));
const embedded = await startEmbedded({ dataDir: folder, settings: { fsync: 'off' }, log: () => undefined });
let missing: string[] = [];
try {
  const db = await openDatabase(embedded.url).initialize();
  await migrate(db);
  const { upQueries } = await db.driver.createSchemaBuilder().log();
  missing = upQueries.map((one) => one.query);
  await db.destroy();
} finally {
  await embedded.stop();
  await rm(folder, { recursive: true, force: true });
}
if (missing.length > 0) {
  console.error('The entities and the migrations differ. Missing in the migrations:');
  console.error(missing.map((query) => `${query};`).join('\n'));
  process.exit(1);
}
