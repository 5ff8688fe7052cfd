import { afterAll, describe, expect, test } from '@jest/globals';
import { closeBrowser, expectFits, expectNoAxeViolations, newPage } from './kit/index.mjs';

afterAll(closeBrowser);

describe('the home page', () => {
  test.each([
    [1280, 'light'],
    [1280, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ])('at %i px, %s, says what the market is, fits, and has no accessibility fault', async (width, theme) => {
    const page = await newPage({ width, theme });
    const response = await page.goto('/');
    expect(response.status()).toBe(200);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('link', { name: 'Find a commission' }).count()).toBe(1);
    await expectFits(page);
    await expectNoAxeViolations(page);
    await page.context().close();
  });

  test('shows what is open with its days left, areas wanting help, and figures that agree with the lists they lead to', async () => {
    const page = await newPage({ javaScript: false });
    await page.goto('/');
    const open = page.locator('section', { has: page.getByRole('heading', { name: 'Open for bids' }) });
    expect(await open.getByText(/days left|closes/i).count()).toBeGreaterThan(0);
    const wanting = page.locator('section', { has: page.getByRole('heading', { name: 'Areas wanting help' }) });
    expect(await wanting.getByText('Help wanted').count()).toBeGreaterThan(0);
    const figure = page.getByRole('link', { name: /commissions? open for bids/ });
    const said = Number(/\d+/.exec(await figure.innerText())[0]);
    await figure.click();
    await page.getByRole('heading', { name: `${said} commission${said === 1 ? '' : 's'} found` }).waitFor();
    await page.context().close();
  });

  test('leads the keyboard to its content through the skip link', async () => {
    const page = await newPage();
    await page.goto('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement.textContent)).toBe('Skip to main content');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement.id === 'main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement.closest('main') !== null)).toBe(true);
    await page.context().close();
  });

  test('keeps the chosen appearance without JavaScript', async () => {
    const page = await newPage({ javaScript: false, theme: 'light' });
    await page.goto('/about');
    await page.getByRole('button', { name: 'Dark' }).click();
    await page.waitForURL(/\/about$/);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.getByRole('button', { name: 'System' }).click();
    await page.waitForURL(/\/about$/);
    expect(await page.locator('html').getAttribute('data-theme')).toBeNull();
    await page.context().close();
  });

  test('an address with nothing behind it says so and offers a way back', async () => {
    const page = await newPage();
    const response = await page.goto('/no-such-page');
    expect(response.status()).toBe(404);
    await page.getByRole('heading', { name: 'Page not found' }).waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('link', { name: 'Go to the home page' }).click();
    await page.waitForURL((url) => url.pathname === '/');
    await page.context().close();
  });
});
