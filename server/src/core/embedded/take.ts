import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { adopt, type Found } from './adopt.js';
import { majorVersion, usableBinaries } from './binaries.js';
import { createData, readPassword } from './create.js';
import { checkVersion, chooseData, findData, hasData, stateFolder } from './data-folder.js';
import { explain } from './explain.js';
import { launch } from './launch.js';
import type { Owner } from './owner.js';
import { readOwner, takeLock } from './owner.js';
import { databaseUser } from './owner-user.js';
import { DatabaseProblem } from './problem.js';

/** What taking a data folder needs to know. */
export interface TakeOptions {
  dataDir: string;
  settings?: Record<string, string>;
  log: (line: string) => void;
}

/** A data folder is ours, with a running server on it, or it is somebody else's. */
export type Taken =
  | { kind: 'ours'; client: pg.Client; pid: number; pgdata: string; password: string; adopted: boolean }
  | { kind: 'theirs'; owner: Owner; pgdata: string; password: string; port: number };

/**
 * Takes the data folder: looks for a running server first and touches nothing when that one has a live owner;
 * else starts PostgreSQL, on new data if there are none. What a kill left behind for a moment is waited for.
 */
export async function takeFolder(o: TakeOptions): Promise<Taken> {
  const pgdata = findData(o.dataDir);
  try {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const taken = await attemptToTake(o);
      if (taken) return taken;
      await sleep(200);
    }
  } catch (error) {
    throw explain(error, pgdata);
  }
  throw new DatabaseProblem(
    `PostgreSQL could not take ${pgdata}: another process is holding it. Its log is ${pgdata}.log.`,
  );
}

/** The live process that holds a data folder, as it signed itself; starts and touches nothing. */
export const ownerOf = (dataDir: string): Owner | undefined => readOwner(findData(dataDir));

async function attemptToTake(o: TakeOptions): Promise<Taken | undefined> {
  const settings = o.settings ?? {};
  const present = findData(o.dataDir);
  if (hasData(present)) {
    const found = await adopt(present, settings, o.log);
    if (found) return fromRunning(found, present);
  }
  const user = databaseUser(present);
  const binaries = usableBinaries(stateFolder(), user, o.log);
  const major = majorVersion(binaries, user);
  const pgdata = hasData(present) ? present : chooseData(o.dataDir, user, o.log);
  if (!hasData(pgdata)) {
    o.log(`Preparing a new database in ${pgdata}.`);
    await createData(pgdata, binaries, user, settings['fsync'] !== 'off');
  }
  checkVersion(pgdata, major);
  const password = readPassword(pgdata);
  const started = await launch({ pgdata, binaries, user, password, settings, log: o.log });
  if (!started) return undefined;
  if (await takeLock(started.client)) return { kind: 'ours', ...started, pgdata, password, adopted: false };
  await started.client.end();
  return undefined;
}

function fromRunning(found: Found, pgdata: string): Taken | undefined {
  if (found.kind === 'adopted') return { ...found, kind: 'ours', pgdata, adopted: true };
  if (!found.owner) return undefined;
  return { kind: 'theirs', owner: found.owner, port: found.port, password: found.password, pgdata };
}
