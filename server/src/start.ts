import { join, isAbsolute } from 'node:path';
import type { AddressInfo } from 'node:net';
import { isEmpty, loadDemo, type LoadedDemo } from '../demo/load.js';
import { buildMarketSchema, createMarket, openDatabase, root, type Market } from './app.js';
import { readSettings, SettingsFault, type Settings } from './core/config/index.js';
import { migrate } from './core/database/index.js';
import { startEmbedded } from './core/embedded/index.js';
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
  const embedded = settings.DATABASE_URL
    ? null
    : await startEmbedded({
        dataDir: dataDirOf(settings),
        address: `http://127.0.0.1:${settings.PORT}`,
        log: say,
        onLost: endAt,
      });
  const demo = settings.DEMO === '1' || (embedded !== null && settings.DEMO !== '0');
  const db = await openDatabase(embedded?.url ?? settings.DATABASE_URL, settings.DATABASE_POOL).initialize();
  let market: Market | null = null;
  let cast: LoadedDemo | null = null;
  try {
    await migrate(db);
    market = await createMarket(db, settings, demo);
    cast = demo && (await isEmpty(market.base)) ? await loadDemo(market.base, await buildMarketSchema()) : null;
    const host = settings.HOST || (demo ? '127.0.0.1' : '0.0.0.0');
    await market.server.listen({ port: settings.PORT, host });
  } catch (error) {
    await market?.stop().catch(() => undefined);
    await embedded?.stop();
    throw error;
  }
  const { port } = market.server.server.address() as AddressInfo;
  say(`listening on http://127.0.0.1:${port}`);
  if (demo) sayDemo(cast, settings);
  stopOnSignals(market, embedded, settings, say);
}

/** Says how to sign in as the people of the stories. */
function sayDemo(cast: LoadedDemo | null, settings: Settings): void {
  if (cast) {
    say(`Demo stories are loaded. Everybody's password: ${cast.password}`);
    for (const { name, email } of cast.people) say(`  ${name.padEnd(20)} ${email}`);
  } else if (settings.HOST === '')
    say('Demo stories were loaded earlier. Sign in by choosing a person on the sign-in page.');
}

/** Without its database the server can keep no promise: it ends, and the next start recovers what was written. */
function endAt(line: string): void {
  say(line);
  process.exit(1);
}

function explain(error: unknown): string {
  const { code, port, message } = error as { code?: string; port?: number; message?: string };
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Stop what uses it, or choose another: PORT=4001 npm start`;
  if (code === 'EACCES' && port) return `Port ${port} needs more rights. Choose one above 1024: PORT=4000 npm start`;
  return environmentIsDevelopment() ? ((error as Error).stack ?? String(error)) : (message ?? String(error));
}

const environmentIsDevelopment = (): boolean => process.env.NODE_ENV === 'development';
