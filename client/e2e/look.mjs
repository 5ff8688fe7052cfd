/**
 * Pictures of pages at 1280 and 390 px, light and dark:
 *     node client/e2e/look.mjs BASE_URL OUT_DIR [--as EMAIL:PASSWORD] [--axe] PATH...
 * Says for each page its status, whether it sticks out, and with --axe what axe finds.
 */
import { closeBrowser, expectFits, expectNoAxeViolations, newPage, screenshots, signIn } from './kit/index.mjs';

const { baseURL, folder, person, axe, paths } = readArguments(process.argv.slice(2));
const page = await newPage({ baseURL });
page.on('pageerror', (error) => console.log(`  script error: ${error.message}`));
page.on('console', (message) => message.type() === 'error' && console.log(`  console: ${message.text()}`));
if (person) await signIn(page, person);

for (const path of paths) {
  const response = await page.goto(path, { waitUntil: 'load' });
  console.log(`${response?.status()} ${path}`);
  const name = path.replace(/^\//, '').replaceAll(/[^a-z0-9]+/gi, '-') || 'home';
  for (const file of await screenshots(page, name, folder)) console.log(`  ${file}`);
  await say(expectFits);
  if (axe) await say(expectNoAxeViolations);
}
await closeBrowser();

async function say(check) {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await check(page).catch((fault) => console.log(`  at ${width} ${colorScheme}: ${fault.message}`));
    }
  }
}

function readArguments(given) {
  const rest = [...given];
  const axe = take(rest, '--axe', false) !== undefined;
  const as = take(rest, '--as', true);
  const [baseURL, folder, ...paths] = rest;
  if (!baseURL || !folder || paths.length === 0) {
    console.log('node client/e2e/look.mjs BASE_URL OUT_DIR [--as EMAIL:PASSWORD] [--axe] PATH...');
    process.exit(1);
  }
  const colon = as?.indexOf(':') ?? -1;
  const person = as ? { email: as.slice(0, colon), password: as.slice(colon + 1) } : null;
  return { baseURL, folder, person, axe, paths };
}

function take(words, flag, hasValue) {
  const at = words.indexOf(flag);
  if (at < 0) return undefined;
  return words.splice(at, hasValue ? 2 : 1).at(-1);
}
