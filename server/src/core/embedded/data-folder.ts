import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { canReach, type SystemUser } from './owner-user.js';
import { DatabaseProblem } from './problem.js';

/** Says where the data are when they could not lie in the data folder itself. */
const pointer = 'postgres.location';

/** Where the data of this data folder lie, or will lie when nothing stands in the way. Changes nothing. */
export function findData(dataDir: string): string {
  const pointed = join(dataDir, pointer);
  const folder = existsSync(pointed) ? readFileSync(pointed, 'utf8').trim() : join(resolve(dataDir), 'postgres');
  return existsSync(folder) ? realpathSync(folder) : folder;
}

/** Whether the folder holds a database already. */
export function hasData(pgdata: string): boolean {
  return existsSync(join(pgdata, 'PG_VERSION'));
}

/** Refuses a database that this version of PostgreSQL cannot read. */
export function checkVersion(pgdata: string, major: string): void {
  const found = readFileSync(join(pgdata, 'PG_VERSION'), 'utf8').trim();
  if (found === major) return;
  throw new DatabaseProblem(
    `The data in ${pgdata} are of PostgreSQL ${found}, and this version brings PostgreSQL ${major}: ` +
      'make a backup with the version that wrote them and restore it here, or choose another DATA_DIR.',
  );
}

/** Decides where new data will lie and makes the folder above them; says so when it is not the data folder. */
export function chooseData(dataDir: string, user: SystemUser | undefined, log: (line: string) => void): string {
  makeFolder(resolve(dataDir), user);
  const folder = findData(dataDir);
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new DatabaseProblem(
      `${folder} holds files that are no database of Policy Market: empty it, or choose another DATA_DIR.`,
    );
  }
  if (canReach(dirname(folder), user)) return join(realpathSync(dirname(folder)), 'postgres');
  const name = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 12);
  const elsewhere = join(stateFolder(), name, 'postgres');
  makeFolder(dirname(elsewhere), user);
  writeFileSync(join(dataDir, pointer), `${elsewhere}\n`);
  log(`The database user cannot reach ${resolve(dataDir)}; the data are kept in ${elsewhere}.`);
  return elsewhere;
}

/** Where what cannot lie in the checkout or the data folder is kept on this machine. */
export function stateFolder(): string {
  const base =
    process.getuid?.() === 0 ? '/var/lib' : (process.env['XDG_STATE_HOME'] ?? join(homedir(), '.local', 'state'));
  return join(base, 'policy-market');
}

/** A folder that root makes for another user, or gives us empty, must let that user through, whatever the umask. */
function makeFolder(folder: string, user: SystemUser | undefined): void {
  const first = mkdirSync(folder, { recursive: true }) ?? folder;
  if (!user || statSync(first).uid !== 0) return;
  const made = first !== folder || readdirSync(folder).length === 0;
  for (let each = folder; made && each.length >= first.length; each = dirname(each)) chmodSync(each, 0o755);
}
