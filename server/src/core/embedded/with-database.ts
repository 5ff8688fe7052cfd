import { setTimeout as sleep } from 'node:timers/promises';
import { own } from './start.js';
import { takeFolder } from './take.js';
import { databaseUrl } from './url.js';

/** Where a command finds its database. */
export interface CommandDatabase {
  databaseUrl?: string | undefined;
  dataDir: string;
  log: (line: string) => void;
}

/**
 * Runs a command's work on the database: DATABASE_URL if given; else the embedded one, beside the server that
 * runs on the folder, or started for as long as the work takes. Two commands without a server take turns.
 */
export async function withDatabase<T>(o: CommandDatabase, work: (url: string) => Promise<T>): Promise<T> {
  if (o.databaseUrl) return work(o.databaseUrl);
  for (let waited = false; ; waited = true) {
    const taken = await takeFolder(o);
    if (taken.kind === 'ours') {
      const database = await own(taken, o, true);
      try {
        return await work(database.url);
      } finally {
        await database.stop();
      }
    }
    if (!taken.owner.passing) return work(databaseUrl(taken.port, taken.password));
    if (!waited) o.log(`Waiting for process ${taken.owner.pid}, which is using the database.`);
    await sleep(500);
  }
}
