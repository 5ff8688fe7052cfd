import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { closeBrowser, expectFits, expectNoAxeViolations, newPage, signInAs, startMarket } from './kit/index.mjs';
import { addressOf, findPlaces } from './visits/places.mjs';
import { routesOfPages } from './visits/routes.mjs';
import { ONLY_BY_FORM, ONLY_WHILE_BUILDING, VISITS } from './visits/visits.mjs';

/** A market of its own, so that every story is as it was told whatever other journeys did. */
let market;
let places;
const pages = new Map();
const faults = [];

beforeAll(async () => {
  market = await startMarket();
  places = await findPlaces(pageOf);
}, 120_000);
afterAll(async () => {
  await closeBrowser();
  await market?.stop?.();
});

/** One browser for each person, and one for the public. */
async function pageOf(name) {
  if (!pages.has(name)) {
    const page = await newPage({ baseURL: market.url });
    if (name) await signInAs(page, name);
    page.on('pageerror', (error) => faults.push(`script error: ${error.message}`));
    page.on('console', (said) => said.type() === 'error' && faults.push(`console: ${said.text()}`));
    pages.set(name, page);
  }
  return pages.get(name);
}

const ways = Object.entries(VISITS).flatMap(([route, visits]) =>
  visits.flatMap(([who, ...paths]) => paths.map((path) => ({ route, who, path }))),
);

test('every page is visited by somebody', () => {
  expect([...Object.keys(VISITS), ...ONLY_WHILE_BUILDING, ...ONLY_BY_FORM].sort()).toEqual(routesOfPages());
});

test.each(ONLY_WHILE_BUILDING)('%s is not in a built market', async (path) => {
  expect((await fetch(`${market.url}${path}`)).status).toBe(404);
});

describe.each(ways)('$path for $who', ({ route, who, path }) => {
  test('answers, and is sound at every width, in light and dark', async () => {
    const page = await pageOf(who);
    faults.length = 0;
    const response = await page.goto(addressOf(path, places));
    expect(response.status()).toBe(200);
    expect(pattern(route).test(new URL(page.url()).pathname)).toBe(true);
    await expectSound(page);
    expect(faults).toEqual([]);
  });
});

test('/sign-in/continue, which only a sent form reaches, is sound too', async () => {
  const page = await pageOf(null);
  await page.goto('/about');
  await page.evaluate(() => {
    document.body.innerHTML = '<form method="post" action="/sign-in/continue?to=/account"><input name="kept"></form>';
    document.forms[0].submit();
  });
  await page.getByRole('heading', { name: 'Sign in' }).first().waitFor();
  expect(await page.locator('[name=kept]').count()).toBe(1);
  await expectSound(page);
});

/** One heading, a title of its own, room at every width down to 1280 px at 400 %, and nothing that axe finds. */
async function expectSound(page) {
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  expect(await page.title()).toMatch(/^\S.+ – Policy Market$/);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await expectFits(page);
      await expectNoAxeViolations(page, colorScheme === 'dark' ? ['color-contrast'] : undefined);
    }
  }
  await page.setViewportSize({ width: 320, height: 256 });
  await expectFits(page);
}

/** The addresses that a route answers. */
const pattern = (route) => new RegExp(`^${route.replace(/\[\w+\]/g, '[^/]+')}$`);
