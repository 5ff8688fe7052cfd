import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  closeBrowser,
  expectFits,
  expectNoAxeViolations,
  fillBid,
  newPage,
  signInAs,
  startMarket,
} from '../kit/index.mjs';

/** A market of its own: the bid that is made here would be in the way of other journeys. */
let market;
beforeAll(async () => {
  market = await startMarket();
}, 120_000);
afterAll(async () => {
  await closeBrowser();
  await market?.stop?.();
});

const main = (page) => page.locator('main');

describe('a bid that needs the approval of a signatory', () => {
  test.each([
    [true, 'What works in temporary accommodation'],
    [false, 'Getting to the early shift'],
  ])(
    'is asked for, approved, lost by a change, approved again and submitted (scripts: %s)',
    async (javaScript, title) => {
      const open = (options) => newPage({ baseURL: market.url, javaScript, ...options });
      const [marta, peter] = [await open(), await open()];
      await signInAs(marta, 'Marta Silva');
      await signInAs(peter, 'Peter Osei');
      await marta.goto(`/commissions?q=${encodeURIComponent(`"${title}"`)}`);
      const address = await marta.locator('main a[href^="/commissions/"]').first().getAttribute('href');
      const whom = 'for=northgate-voluntary-action';

      await marta.goto(`${address}/bid?${whom}`);
      await main(marta).getByRole('button', { name: 'Start a bid' }).click();
      await main(marta).locator('textarea').first().waitFor();
      await fillBid(marta, '1,450.00');
      await main(marta).getByRole('button', { name: 'Save and check before submitting' }).click();
      await marta.waitForURL(/submit/);
      expect(await main(marta).getByRole('button', { name: 'Submit bid' }).isDisabled()).toBe(true);
      if (javaScript) await expectNoAxeViolations(marta);
      await main(marta)
        .getByRole('button', { name: /Ask .*approv/ })
        .click();
      await main(marta).getByText(/asked/i).first().waitFor();

      const approve = async () => {
        await peter.goto('/my-work');
        await main(peter).locator(`a[href^="${address}/bid/submit"]`).first().click();
        await main(peter).getByRole('heading', { name: 'Check and submit your bid' }).waitFor();
        if (javaScript) {
          await expectNoAxeViolations(peter);
          await expectFits(peter);
        }
        await main(peter)
          .getByRole('button', { name: /^Approve/ })
          .click();
        await main(peter)
          .getByText(/approved/i)
          .first()
          .waitFor();
      };
      await approve();

      await marta.goto(`${address}/bid?${whom}`);
      await main(marta).locator('textarea').first().fill('One more sentence that nobody has approved.');
      await main(marta).getByRole('button', { name: 'Save and check before submitting' }).click();
      await marta.waitForURL(/submit/);
      expect(await main(marta).getByRole('button', { name: 'Submit bid' }).isDisabled()).toBe(true);
      await main(marta)
        .getByRole('button', { name: /Ask .*approv/ })
        .click();
      await main(marta).getByText(/asked/i).first().waitFor();
      await approve();

      await marta.goto(`${address}/bid/submit?${whom}`);
      await main(marta).getByRole('button', { name: 'Submit bid' }).click();
      await marta.waitForURL(/receipt/);
      expect(await main(marta).textContent()).toMatch(/[\da-f]{64}/);
    },
  );
});
