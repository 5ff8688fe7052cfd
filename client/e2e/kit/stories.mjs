/**
 * What the demo stories must have laid out; a market without it fails the journey, never skips it.
 * @template T
 * @param {T | null | undefined | false} found
 * @param {string} what
 * @returns {T}
 */
export function told(found, what) {
  if (!found) throw new Error(`The market at ${process.env.BASE_URL} does not tell of ${what}: load the demo stories.`);
  return found;
}

/**
 * Fills whatever a bid's editor asks for.
 * @param {import('playwright-core').Page} page
 * @param {string} unitPrice for 12.5 days
 */
export async function fillBid(page, unitPrice) {
  const main = page.locator('main');
  const answers = main.locator('textarea[name^="answers."]');
  for (let i = 0; i < (await answers.count()); i += 1) await answers.nth(i).fill('We will review the evidence.');
  const quantity = main.locator('[name="priceLines.0.quantity"]');
  if ((await quantity.count()) > 0) {
    await main.locator('[name="priceLines.0.description"]').fill('Research');
    await quantity.fill('12.5');
    await main.locator('[name="priceLines.0.unitPrice"]').fill(unitPrice);
  }
  const conditions = main.locator('input[name="conditions"]');
  for (let i = 0; i < (await conditions.count()); i += 1) await conditions.nth(i).check();
}
