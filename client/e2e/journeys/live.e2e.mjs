import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { closeBrowser, expectFits, expectNoAxeViolations, newPage, signInAs, startMarket } from '../kit/index.mjs';

/** A market of its own: what is answered here would change the pages of other journeys. */
let market;
let officer;
let asker;
let log;

beforeAll(async () => {
  market = await startMarket();
  officer = await newPage({ baseURL: market.url });
  asker = await newPage({ baseURL: market.url });
  await signInAs(officer, 'Rhys Morgan');
  await signInAs(asker, 'Hugh Finch');
  await asker.goto(`/commissions?q=${encodeURIComponent('"What works in temporary accommodation"')}`);
  const href = await asker.locator('main a[href^="/commissions/"]').first().getAttribute('href');
  log = `${href}/clarifications`;
}, 120_000);
afterAll(async () => {
  await closeBrowser();
  await market?.stop?.();
});

const main = (page) => page.locator('main');
const firstAnswer = (page) => main(page).locator('textarea').first();
const question = (page) => main(page).getByRole('textbox', { name: 'Your question' });

const shows = (page, text) =>
  page.waitForFunction((words) => document.querySelector('main textarea').value === words, text);

/** A question and its answer, each by its own person. */
async function answered(mark) {
  const page = await asker.context().newPage();
  await page.goto(log);
  await question(page).fill(`Is travel paid? ${mark}`);
  await main(page).getByRole('button', { name: 'Ask the council' }).click();
  await page.getByText('Nobody sees that it is yours.').first().waitFor();
  await page.close();
  await officer.goto(log);
  const pending = main(officer).locator('article', { has: officer.locator('p', { hasText: mark }) });
  if (!(await pending.getByLabel('Your answer').isVisible())) await pending.locator('summary').click();
  await pending.getByLabel('Your answer').fill(`Yes, once. ${mark}`);
  await pending.getByRole('button', { name: 'Publish the answer' }).click();
  await officer.getByText('The answer is published').waitFor();
}

describe('a page that is open while somebody else acts', () => {
  test('brings itself up to date and says so', async () => {
    const reader = await newPage({ baseURL: market.url });
    await reader.goto(log);
    await reader.getByRole('heading', { level: 1 }).waitFor();
    const mark = randomUUID().slice(0, 8);
    await answered(mark);
    await main(reader).getByText(`Yes, once. ${mark}`).waitFor();
    await reader.getByRole('status').getByText('This page was brought up to date').waitFor();
    await expectNoAxeViolations(reader);
    await reader.setViewportSize({ width: 320, height: 600 });
    await expectFits(reader);
    await reader.getByRole('button', { name: 'Hide' }).click();
    expect(await reader.getByText('This page was brought up to date').count()).toBe(0);
  });

  test('keeps what is being typed, and says that there is news', async () => {
    const writer = await newPage({ baseURL: market.url });
    await signInAs(writer, 'Bea Whitfield');
    await writer.goto(log);
    await question(writer).fill('Half a question');
    const mark = randomUUID().slice(0, 8);
    await answered(mark);
    await writer.getByText('Something here has changed since you opened this page.').waitFor();
    expect(await question(writer).inputValue()).toBe('Half a question');
    expect(await main(writer).getByText(`Yes, once. ${mark}`).count()).toBe(0);
    await expectNoAxeViolations(writer);
    const asked = writer.waitForEvent('dialog').then((dialog) => dialog.accept());
    await writer.getByRole('button', { name: 'Show the latest' }).click();
    await asked;
    await main(writer).getByText(`Yes, once. ${mark}`).waitFor();
  });

  test('of a bid says that a colleague saved it, and shows the colleague’s words', async () => {
    const address = log.replace(/clarifications$/, 'bid');
    const [bea, second] = await Promise.all([1, 2].map(() => newPage({ baseURL: market.url })));
    await signInAs(bea, 'Bea Whitfield');
    await signInAs(second, 'Callum Reid');
    await bea.goto(address);
    const start = main(bea).getByRole('button', { name: 'Start a bid' });
    if (await start.isVisible()) await start.click();
    await firstAnswer(bea).waitFor();
    await second.goto(address);
    const mark = randomUUID().slice(0, 8);
    await firstAnswer(bea).fill(`Our answer ${mark}`);
    await shows(second, `Our answer ${mark}`);
    await firstAnswer(second).fill(`Our better answer ${mark}`);
    await bea.getByText('Something here has changed since you opened this page.').waitFor();
    await bea.getByRole('button', { name: 'Show the latest' }).click();
    await shows(bea, `Our better answer ${mark}`);
    await firstAnswer(bea).fill(`Our best answer ${mark}`);
    await main(bea)
      .getByText(/^Saved at/)
      .first()
      .waitFor();
  });
});
