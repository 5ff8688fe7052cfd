import { afterAll, describe, expect, test } from '@jest/globals';
import { closeBrowser, expectFits, expectNoAxeViolations, newPage, signInAs } from './kit/index.mjs';

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

describe('a page that is not there', () => {
  test.each([
    ['light', 1280],
    ['dark', 390],
  ])('leads visitors to sign in and back, in %s at %i px', async (theme, width) => {
    const page = await newPage({ theme, width });
    expect((await page.goto('/commissions/NCC-1999-001?tab=2')).status()).toBe(404);
    await expectFits(page);
    await expectNoAxeViolations(page);
    await page.locator('main').getByRole('link', { name: 'Sign in', exact: true }).click();
    await page.waitForURL(/sign-in\?to=%2Fcommissions%2FNCC-1999-001%3Ftab%3D2$/);
    await page.context().close();
  });

  test('asks nobody to sign in who is signed in', async () => {
    const page = await newPage({ javaScript: false });
    await signInAs(page, 'Bea Whitfield');
    expect((await page.goto('/commissions/NCC-1999-001')).status()).toBe(404);
    await page.getByRole('link', { name: 'See the commissions' }).waitFor();
    expect(await page.getByRole('link', { name: /sign in/i }).count()).toBe(0);
    await page.context().close();
  });
});

describe('a long form', () => {
  test('asks before words are left that were not saved, and not once they are', async () => {
    const page = await newPage();
    await signInAs(page, 'Bea Whitfield');
    // Before its scripts run the page asks nothing.
    await page.goto('/account/profile', { waitUntil: 'networkidle' });
    const field = page.getByLabel('Expertise');
    await field.fill('child poverty');
    const questions = [];
    page.on('dialog', (dialog) => questions.push(dialog.message()));
    const asked = page.waitForEvent('dialog').then((dialog) => dialog.dismiss());
    await page.getByRole('link', { name: 'My account' }).first().click();
    await asked;
    expect(questions).toEqual(['What you typed is not saved. Leave this page without it?']);
    expect(await field.inputValue()).toBe('child poverty');
    await page.getByRole('button', { name: 'Save profile' }).click();
    await page.waitForURL(/\/account$/);
    expect(questions.length).toBe(1);
    await page.context().close();
  });
});
