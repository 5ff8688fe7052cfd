/**
 * Signs in through the page, as a person would.
 * @param {import('playwright-core').Page} page
 * @param {{ email: string, password: string }} person
 */
export async function signIn(page, { email, password }) {
  await page.goto('/sign-in');
  await page.fill('main input[name=email]', email);
  await page.fill('main input[name=password]', password);
  await Promise.all([
    page.waitForURL((url) => url.pathname !== '/sign-in'),
    page.click('main button:has-text("Sign in")'),
  ]);
}

/**
 * Signs in as one of the demonstration's people, by their button on the sign-in page.
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
export async function signInAs(page, name) {
  await page.goto('/sign-in');
  await page.locator('main').getByRole('button', { name, exact: true }).first().click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}
