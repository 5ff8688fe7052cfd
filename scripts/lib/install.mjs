import { existsSync, readFileSync } from 'node:fs';
import { inRoot, root } from './paths.mjs';
import { run } from './processes.mjs';
import { refuseWhileRunning } from './running.mjs';
import { hashOf, readStamp, writeStamp } from './stamp.mjs';
import { Stop } from './stop.mjs';

const machine = `${process.version} ${process.platform}-${process.arch}`;

/** What the installed packages must have been installed for. */
export function installHash() {
  return `${machine} ${hashOf([inRoot('package-lock.json')])}`;
}

/** Installs the packages of the lockfile unless they are there; `changed` tells without doing anything. */
export const installation = {
  changed: () => readStamp('install') !== installHash(),
  async ensure() {
    if (!this.changed()) return;
    if (!isInstalled()) {
      refuseWhileRunning('The dependencies have changed');
      console.log('Installing the dependencies …');
      await install();
    }
    writeStamp('install', installHash());
  },
};

/** Whether what somebody installed by hand is what the lockfile asks for. */
function isInstalled() {
  const hidden = inRoot('node_modules', '.package-lock.json');
  const last = readStamp('install');
  if (!existsSync(hidden) || (last && !last.startsWith(`${machine} `))) return false;
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => !path.includes('node_modules/') || !isForUs(entry) || present[path]?.version === entry.version,
  );
}

function isForUs(entry) {
  if (!entry.optional) return true;
  return !entry.libc && entry.os?.includes(process.platform) && entry.cpu?.includes(process.arch);
}

async function install() {
  const args = [
    'ci',
    '--prefix',
    root,
    '--include=dev',
    '--include=optional',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
  ];
  const npm = process.env.npm_execpath ?? '';
  const [program, before] = /npm-cli\.c?js$/.test(npm) ? [process.execPath, [npm]] : ['npm', []];
  const code = await run(program, [...before, ...args], { env: npmEnvironment() }).catch((error) => {
    if (error instanceof Stop) throw error;
    throw new Stop(`npm could not be run: ${error.message}`);
  });
  if (code !== 0) throw new Stop('The dependencies could not be installed; npm says why above.');
}

/** Where npm was started, and for which workspace, is no concern of the installation of the whole checkout. */
function npmEnvironment() {
  const ours =
    /^(npm_config_(prefix|local_prefix|global|workspace|workspaces|omit|only|production|dry_run)|NODE_ENV)$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}
