import { afterAll, describe, expect, test } from '@jest/globals';
import { closeBrowser, newPage } from './kit/index.mjs';

afterAll(closeBrowser);

describe('the head of every page', () => {
  test('keeps a narrow screen’s menu in reach of the keyboard, without scripts too', async () => {
    const page = await newPage({ width: 390, javaScript: false });
    await page.goto('/about');
    await page.getByText('Menu', { exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Commissions' }).first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('housing');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/commissions\?q=housing$/);
    await page.context().close();
  });

  test('sends nobody to another site after signing in', async () => {
    const page = await newPage({ javaScript: false });
    await page.goto('/sign-in?to=//evil.example/');
    expect(await page.locator('main form:has([name=password])').getAttribute('action')).toBeNull();
    await page.context().close();
  });

  test('forbids scripts and frames from elsewhere', async () => {
    const page = await newPage();
    const headers = (await page.goto('/')).headers();
    expect(headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-[^']+'/);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    await page.context().close();
  });
});
