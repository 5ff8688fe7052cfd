import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { closeBrowser, fillBid, newPage, signInAs, sqlIn, startMarket } from '../kit/index.mjs';

const TITLE = 'Rules for responsible AI that officers can use';
const main = (page) => page.locator('main');
const press = (page, name) => main(page).getByRole('button', { name, exact: true }).click();

/** A market of its own, because its time is moved. */
let market;
let here;

beforeAll(async () => {
  market = await startMarket();
}, 120_000);
afterAll(async () => {
  await closeBrowser();
  await market?.stop();
});

/** A browser of somebody's own; without a name, of the public. */
async function browserOf(name, javaScript = true) {
  const page = await newPage({ javaScript, width: javaScript ? 1280 : 390, baseURL: market.url });
  if (name) await signInAs(page, name);
  return page;
}

/** Journeys move dates, never the clock: bids close now. */
async function passDeadline() {
  const moved = await sqlIn(
    market,
    `UPDATE commission SET bids_close_at = clock_timestamp() - interval '1 second' WHERE reference = $1`,
    [here.split('/').at(-1)],
  );
  expect(moved).toBe(1);
}

async function bid(name, javaScript, unitPrice) {
  const page = await browserOf(name, javaScript);
  await page.goto(`${here}/bid`);
  await press(page, 'Start a bid');
  await page.getByRole('heading', { name: 'Answers' }).waitFor();
  await fillBid(page, unitPrice);
  await press(page, 'Save and check before submitting');
  await page.getByRole('heading', { name: 'Check and submit your bid' }).waitFor();
  await main(page)
    .getByRole('button', { name: /^Submit/ })
    .click();
  await page.getByRole('heading', { name: /^Receipt R-/ }).waitFor();
  await page.context().close();
}

/** One evaluator's scores of every answer of a bid, by the name of its organisation, and submitted. */
async function score(name, javaScript, marks) {
  const page = await browserOf(name, javaScript);
  for (const [organisation, given] of Object.entries(marks)) {
    await page.goto(`${here}/scoring`);
    await main(page).getByRole('link', { name: organisation, exact: true }).click();
    await main(page)
      .getByRole('region', { name: `Scores for ${organisation}` })
      .waitFor();
    for (const [i, mark] of given.entries()) {
      await main(page).locator(`input[name="scores.${i}.score"][value="${mark}"]`).check();
      await main(page).locator(`textarea[name="scores.${i}.reason"]`).fill('By what the answer says.');
    }
    await press(page, 'Save');
    await page.getByText('Your scores are saved.').waitFor();
  }
  expect(await main(page).getByText('£').count()).toBe(0);
  await main(page).getByLabel('I scored alone').check();
  await press(page, 'Submit my scores');
  await page.getByText('Your scores are submitted.').waitFor();
  await page.context().close();
}

describe('the line from a commission to its result', () => {
  test('an officer publishes a draft, and the public reads it', async () => {
    const officer = await browserOf('Rhys Morgan');
    await officer.goto('/commissions?state=DRAFT');
    const draft = await main(officer).getByRole('link', { name: TITLE }).getAttribute('href');
    const visitor = await browserOf(null, false);
    expect((await visitor.goto(draft)).status()).toBe(404);
    await officer.goto(`${draft}/publish`);
    await press(officer, 'Publish and open for bids');
    await officer.waitForURL(/\/commissions\/[^/]+-\d{4}-\d{3}$/);
    here = new URL(officer.url()).pathname;
    await visitor.goto(here);
    expect(await main(visitor).getByRole('heading', { level: 1 }).textContent()).toBe(TITLE);
    await officer.context().close();
    await visitor.context().close();
  });

  test.each([
    ['Bea Whitfield', true, '1,200.00'],
    ['Hugh Finch', false, '1,000.00'],
  ])('%s drafts and submits a bid (scripts: %s)', bid);

  test('after the deadline an officer opens the bids, which were sealed until then', async () => {
    const officer = await browserOf('Rhys Morgan', false);
    await officer.goto(`${here}/opening`);
    await main(officer).getByText('The bids are sealed.').waitFor();
    expect(
      await main(officer)
        .getByText(/Meridian|Tally/)
        .count(),
    ).toBe(0);
    await passDeadline();
    await officer.reload();
    await main(officer).getByRole('link', { name: 'Open the bids' }).click();
    await press(officer, 'Open the bids');
    await officer.getByText('The bids are open.').waitFor();
    const visitor = await browserOf(null);
    await visitor.goto(`${here}/opening`);
    await main(visitor).getByText('2 bids').waitFor();
    expect(
      await main(visitor)
        .getByText(/Meridian|Tally/)
        .count(),
    ).toBe(0);
    await officer.context().close();
    await visitor.context().close();
  });

  test.each([
    ['Grace Lin', true, { 'Meridian Policy Institute': [5, 4, 3], 'Tally & Finch': [3, 3, 3] }],
    ['Tomasz Nowak', false, { 'Meridian Policy Institute': [4, 4, 3], 'Tally & Finch': [3, 3, 3] }],
  ])('%s scores both bids alone (scripts: %s)', score);

  test('an officer records the agreed score and awards', async () => {
    const officer = await browserOf('Rhys Morgan');
    await officer.goto(`${here}/evaluation`);
    const open = main(officer).locator('section.answer:has-text("To be agreed")');
    expect(await open.count()).toBe(1);
    await main(officer).getByText('Closed to everyone at the council until all scores are in and agreed').waitFor();
    expect(await main(officer).getByText('£').count()).toBe(0);
    await open.getByRole('radio').last().check();
    await open.getByLabel('Reason').fill('The evaluators read the answer together.');
    await open.getByRole('button', { name: 'Record it and open the prices' }).click();
    await officer.getByText('The agreed score is recorded, and the prices are open.').waitFor();
    await officer.goto(`${here}/award`);
    await main(officer).getByLabel('Make an award').check();
    await main(officer)
      .getByRole('checkbox', { name: /Meridian/ })
      .check();
    await main(officer).getByLabel('Reasons').fill('The strongest method.');
    await press(officer, 'Save the decision');
    await officer.getByText('The decision is saved as a draft.').waitFor();
    for (const [i, name] of ['Meridian Policy Institute', 'Tally & Finch'].entries()) {
      const bidder = main(officer).getByRole('region', { name: `Summary for ${name}` });
      await bidder.getByLabel('Strengths').fill('A clear plan.');
      await bidder.getByLabel('What would have scored higher').fill('More on its limits.');
      if (i === 1) await bidder.getByLabel('Why it was not awarded').fill('Another bid has more points.');
      await bidder.getByRole('button', { name: 'Save this summary' }).click();
      await officer.waitForURL(new RegExp(`#summary-summaries\\.${i}$`));
    }
    await press(officer, 'Publish the award…');
    await press(officer, 'Publish the award');
    await officer.waitForURL(/\/result$/);
    await officer.context().close();
  });

  test('the public sees who won, and the other bidder reads its own summary', async () => {
    const visitor = await browserOf(null, false);
    await visitor.goto(`${here}/result`);
    await main(visitor).getByText('Meridian Policy Institute').first().waitFor();
    expect(await main(visitor).getByText('Tally & Finch').count()).toBe(0);
    const bidder = await browserOf('Hugh Finch', false);
    await bidder.goto(`${here}/result`);
    await main(bidder).getByRole('heading', { name: 'Assessment summary for Tally & Finch' }).waitFor();
    await visitor.context().close();
    await bidder.context().close();
  });
});
