import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../server/dist/src/main.js', import.meta.url));
const PATIENCE = 120_000;

/**
 * Starts the built product with the demo stories on a free port with its database in a folder of its own.
 * @param {Record<string, string>} settings that differ from these
 */
export async function startMarket(settings = {}) {
  if (!existsSync(MAIN)) throw new Error('The server is not built: run `npm start` once, or set BASE_URL.');
  const folder = mkdtempSync(join(tmpdir(), 'policy-market-e2e-'));
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, ...settled(folder), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await address(child);
  const stop = async () => {
    if (child.exitCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, folder, stop };
}

/** @param {string} folder */
const settled = (folder) => ({
  PORT: '0',
  HOST: '127.0.0.1',
  DEMO: '1',
  DATA_DIR: folder,
  LOG_LEVEL: 'error',
});

/** @param {import('node:child_process').ChildProcess} child */
function address(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => fail('did not start in time'), PATIENCE);
    const fail = (/** @type {string} */ what) => {
      clearTimeout(late);
      child.kill('SIGTERM');
      reject(new Error(`The server ${what}:\n${said}`));
    };
    const hear = (/** @type {Buffer} */ chunk) => {
      said += chunk;
      const found = /listening on (http:\/\/\S+)/.exec(said);
      if (!found) return;
      clearTimeout(late);
      resolve(found[1]);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => fail(`ended with code ${code}`));
  });
}
