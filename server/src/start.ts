import { join, isAbsolute } from 'node:path';
import type { AddressInfo } from 'node:net';
import { loadDemoOnce, type LoadedDemo } from '../demo/load.js';
import { demoSignIns } from '../demo/sign-ins.js';
import { buildMarketSchema, createMarket, openDatabase, root, type Market } from './app.js';
import { readSettings, SettingsFault, type Settings } from './core/config/index.js';
import { migrate } from './core/database/index.js';
import { startEmbedded } from './core/embedded/index.js';
import { explain, refuseTakenPort } from './start-problems.js';
import { stopOnSignals } from './stop.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The embedded database's folder: relative paths count from the repository, wherever the command was typed. */
export const dataDirOf = (settings: Settings): string =>
  isAbsolute(settings.DATA_DIR) ? settings.DATA_DIR : join(root, settings.DATA_DIR);

/** Starts everything and stays until told to stop. Faults a person can mend are one clear line and exit code 1. */
export async function start(environment: NodeJS.ProcessEnv): Promise<void> {
  try {
    await run(readSettings(environment));
  } catch (error) {
    if (error instanceof SettingsFault) say(`The configuration has faults:\n${error.message}`);
    else say(explain(error));
    process.exit(1);
  }
}

async function run(settings: Settings): Promise<void> {
  const demo = settings.DEMO === '1' || (!settings.DATABASE_URL && settings.DEMO !== '0');
  const host = settings.HOST || (demo ? '127.0.0.1' : '0.0.0.0');
  await refuseTakenPort(settings.PORT, host, settings.DATABASE_URL ? null : dataDirOf(settings));
  const embedded = settings.DATABASE_URL
    ? null
    : await startEmbedded({
        dataDir: dataDirOf(settings),
        address: `http://127.0.0.1:${settings.PORT}`,
        log: say,
        onLost: endAt,
      });
  const db = await openDatabase(embedded?.url ?? settings.DATABASE_URL, settings.DATABASE_POOL).initialize();
  let market: Market | null = null;
  let cast: LoadedDemo | null = null;
  try {
    await migrate(db);
    market = await createMarket(db, settings, demo);
    cast = demo ? await loadDemoOnce(market.base, buildMarketSchema) : null;
    await market.server.listen({ port: settings.PORT, host });
  } catch (error) {
    await market?.stop().catch(() => undefined);
    await embedded?.stop();
    throw error;
  }
  const { port } = market.server.server.address() as AddressInfo;
  stopOnSignals(market, embedded, settings, say);
  if (demo) for (const line of await demoSignIns(market.base, cast?.password ?? null)) say(line);
  // The last line, so that it is not lost above the others.
  say(`Policy Market is listening on http://127.0.0.1:${port}`);
}

/** Without its database the server can keep no promise: it ends, and the next start recovers what was written. */
function endAt(line: string): void {
  say(line);
  process.exit(1);
}
