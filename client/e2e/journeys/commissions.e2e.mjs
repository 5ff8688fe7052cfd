import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from '@jest/globals';
import { closeBrowser, expectFits, expectNoAxeViolations, newPage, signInAs, told } from '../kit/index.mjs';

afterAll(closeBrowser);

// The officer and her council with areas in force are those of the demonstration.
const found = await fetch(`${process.env.BASE_URL}/prospectus/northgate-city-council`);
await found.body?.cancel();
told(found.ok, 'the Prospectus of Northgate City Council');
const main = (page) => page.locator('main');
const press = (page, name) => main(page).getByRole('button', { name, exact: true }).last().click();
const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Everything but the criteria and the panel. */
async function fillIn(page) {
  const texts = {
    summary: 'A rapid review of what councils can act on.',
    brief: '## What we want\n\nA review of the evidence.',
    intellectualProperty: 'The bidder owns the results; both may publish.',
    insurance: 'Professional indemnity of £1 million.',
    paymentSchedule: 'At the end.',
  };
  for (const [name, text] of Object.entries(texts)) await page.fill(`textarea[name=${name}]`, text);
  const days = { startsOn: 80, questionsCloseAt: 14, answersBy: 18, bidsCloseAt: 30, awardExpectedOn: 50 };
  for (const [name, ahead] of Object.entries(days)) await page.fill(`input[name=${name}]`, day(ahead));
  await page.fill('input[name=budgetMax]', '£35,000');
  await page.getByLabel('No, they exclude VAT').check();
  await page.fill('input[name=durationMonths]', '4');
  await page.getByLabel('No personal data are used').check();
}

async function addCriteria(page) {
  await press(page, 'Save and add a criterion');
  await page.locator('input[name="criteria.0.name"]').waitFor();
  await press(page, 'Save and add a criterion');
  await page.fill('input[name="criteria.1.name"]', 'Price');
  await page
    .locator('fieldset', { has: page.locator('input[name="criteria.1.name"]') })
    .getByLabel('Price', { exact: true })
    .check();
  await page.fill('input[name="criteria.1.weight"]', '29');
  await page.fill('input[name="criteria.0.name"]', 'Method');
  await page.fill('textarea[name="criteria.0.question"]', 'How will you do it?');
  await page.fill('input[name="criteria.0.weight"]', '70');
  await press(page, 'Save the draft');
}

describe('a commissioning officer', () => {
  test.each([true, false])(
    'drafts, is told what is missing, publishes and withdraws (scripts: %s)',
    async (javaScript) => {
      const page = await newPage({ javaScript });
      const title = `Community energy ${randomUUID().slice(0, 8)}`;
      await signInAs(page, 'Rhys Morgan');
      await page.goto('/commissions/new');
      await press(page, 'Start the draft');
      await main(page).getByRole('link', { name: 'Choose the policy area it is for' }).waitFor();
      await page.locator('select[name=areaId]').selectOption({ index: 1 });
      await page.fill('main input[name=title]', title);
      await press(page, 'Start the draft');
      await page.waitForURL(/\/edit/);
      await fillIn(page);
      await addCriteria(page);
      await main(page).getByText('The weights sum to 99. They must sum to exactly 100.').waitFor();
      if (javaScript) await expectNoAxeViolations(page); // axe itself is a script
      await page.fill('input[name="criteria.1.weight"]', '30');
      await press(page, 'Save the draft');
      await main(page).getByText('The draft is saved').waitFor();
      await page.locator('select[name=memberId]').selectOption({ index: 1 });
      await press(page, 'Add to the panel');
      await main(page).getByText('Nothing is missing.').waitFor();
      await press(page, 'Save and preview');
      await page.waitForURL(/\/publish/);
      await press(page, 'Publish and open for bids');
      await page.waitForURL(/\/commissions\/[^/]+-\d{4}-\d{3}$/);
      expect(await main(page).getByRole('heading', { level: 1 }).textContent()).toBe(title);
      await expectFits(page);
      if (javaScript) await expectNoAxeViolations(page); // axe itself is a script
      await main(page).getByRole('link', { name: 'Change the panel of evaluators' }).click();
      await press(page, /^Remove/);
      await main(page).getByText('A published commission needs an evaluator. Add another one first.').waitFor();
      await page.locator('select[name=memberId]').selectOption({ index: 1 });
      await press(page, 'Add to the panel');
      await main(page).getByText('The evaluator is on the panel.').waitFor();
      await page.goto(page.url().replace(/\/panel.*$/, ''));
      await main(page).getByRole('link', { name: 'Withdraw or cancel this commission' }).click();
      await main(page).getByLabel('Withdraw it').check();
      await page.fill('textarea[name=reason]', 'The need has gone.');
      await press(page, 'End the commission');
      await main(page).getByText('The need has gone.').waitFor();
      await page.context().close();
    },
  );
});

describe('the list of commissions', () => {
  test('filters without scripts', async () => {
    const page = await newPage({ javaScript: false });
    await page.goto('/commissions');
    await main(page)
      .getByRole('checkbox', { name: /^Open for bids/ })
      .check();
    await press(page, 'Apply');
    await page.waitForURL(/state=OPEN/);
    expect(
      await main(page)
        .getByRole('checkbox', { name: /^Open for bids/ })
        .isChecked(),
    ).toBe(true);
    await page.context().close();
  });
});
