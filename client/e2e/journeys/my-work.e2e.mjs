import { afterAll, expect, test } from '@jest/globals';
import { closeBrowser, expectFits, expectNoAxeViolations, newPage, signInAs } from '../kit/index.mjs';

afterAll(closeBrowser);

test('a stranger is led to sign in and back', async () => {
  const page = await newPage({ javaScript: false });
  await page.goto('/my-work');
  expect(new URL(page.url()).pathname).toBe('/sign-in');
  await page.context().close();
});

// The officer and the bid manager are those of the demonstration.
test.each([
  ['Rhys Morgan', 1280, 'light'],
  ['Bea Whitfield', 390, 'dark'],
])('%s reads without JavaScript what is next and goes where it is done, at %i px, %s', async (name, width, theme) => {
  const page = await newPage({ javaScript: false, width, theme });
  await signInAs(page, name);
  await page.goto('/my-work');
  await page.getByRole('heading', { level: 1, name: 'My work' }).waitFor();
  await expectFits(page);
  await page.context().close();

  const scripted = await newPage({ width, theme });
  await signInAs(scripted, name);
  await scripted.goto('/my-work');
  await expectNoAxeViolations(scripted);
  const first = scripted.locator('main article h3 a').first();
  const response = await scripted.goto(await first.getAttribute('href'));
  expect(response.status()).toBe(200);
  await scripted.context().close();
});
