import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/', import.meta.url));
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @type {Promise<import('playwright-core').Browser> | undefined} */
let launched;

/** The one browser of this process: $CHROMIUM, else an installed one, else the one inside the npm package. */
export function launch() {
  launched ??= findChromium().then((executablePath) => chromium.launch({ executablePath, args: FLAGS }));
  return launched;
}

/** Call once when all is done. */
export async function closeBrowser() {
  const browser = await launched;
  launched = undefined;
  await browser?.close();
}

/**
 * A page in a fresh context, as one person with one browser would have it.
 * @param {{ javaScript?: boolean, theme?: 'light' | 'dark', width?: number, baseURL?: string }} [options]
 */
export async function newPage({ javaScript = true, theme = 'light', width = 1280, baseURL } = {}) {
  const browser = await launch();
  const context = await browser.newContext({
    baseURL: baseURL ?? process.env.BASE_URL,
    javaScriptEnabled: javaScript,
    colorScheme: theme,
    viewport: { width, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(10_000);
  return context.newPage();
}

async function findChromium() {
  const known = [process.env.CHROMIUM, ...INSTALLED].find((path) => path && existsSync(path));
  return known ?? unpackFromPackage();
}

/** The package unpacks into the temporary folder, which is shared: one user's copy would fail for the next. */
async function unpackFromPackage() {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = ownFolder();
  const { default: packed } = await import('@sparticuz/chromium');
  const path = await packed.executablePath();
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  return path;
}

/** A folder of this user alone, beside the packages where one may write there. */
function ownFolder() {
  const name = `chromium-${userInfo().uid}`;
  for (const parent of [CACHE, tmpdir()]) {
    try {
      const folder = join(parent, name);
      mkdirSync(folder, { recursive: true });
      accessSync(folder, constants.W_OK);
      return folder;
    } catch (fault) {
      if (parent !== CACHE) throw fault;
    }
  }
  throw new Error('There is no folder to unpack Chromium into.');
}
