import { afterAll, describe, expect, test } from '@jest/globals';
import { closeBrowser, expectFits, expectNoAxeViolations, newPage, signInAs, told } from '../kit/index.mjs';

afterAll(closeBrowser);

const TITLE = 'Evaluation of the neighbourhood budgets';
const main = (page) => page.locator('main');

/** The address of the story's commission: its bids, two evaluators and their scores are those of the demonstration. */
async function findStory() {
  const answer = await fetch(`${process.env.BASE_URL}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ commissions(first: 100) { edges { node { title reference state } } } }' }),
  });
  const { data } = await answer.json();
  const found = data?.commissions?.edges.find(({ node }) => node.title === TITLE && node.state === 'EVALUATING');
  return `/commissions/${told(found, `${TITLE}, being scored`).node.reference}`;
}

const here = await findStory();

describe('three bids of which two evaluators think differently', () => {
  test('get their agreed scores from an officer, without scripts', async () => {
    const page = await newPage({ javaScript: false, width: 390 });
    await signInAs(page, 'Rhys Morgan');
    await page.goto(here);
    await main(page).getByRole('link', { name: 'Evaluation', exact: true }).click();
    const record = main(page).getByRole('button', { name: 'Record the agreed score' });
    await record.first().click();
    await main(page)
      .getByRole('link', { name: /^Give the reason for the agreed score/ })
      .waitFor();
    const open = main(page).locator('section.answer:has-text("To be agreed")');
    for (let left = await open.count(); left > 0; left -= 1) {
      const first = open.first();
      await first.getByRole('radio').last().check();
      await first.getByLabel('Reason').fill('The evaluators read the answer together and settled on this.');
      const [press, told] =
        left > 1
          ? ['Record the agreed score', 'The agreed score is recorded.']
          : ['Record it and open the prices', 'and the prices are open.'];
      await first.getByRole('button', { name: press }).click();
      await page.getByText(told).waitFor();
    }
    expect(await open.count()).toBe(0);
    await expectFits(page);
    await page.context().close();
  });

  test('end in an award that says what is missing until nothing is', async () => {
    const page = await newPage();
    await signInAs(page, 'Rhys Morgan');
    await page.goto(`${here}/award`);
    await main(page).getByText('Choose whether to make an award.').waitFor();
    expect(await main(page).getByRole('button', { name: 'Publish the award…' }).isDisabled()).toBe(true);
    await expectNoAxeViolations(page);
    await main(page).getByLabel('Make an award').check();
    await main(page).getByRole('checkbox').first().check();
    await main(page).getByLabel('Reasons').fill('The strongest design at a fair price.');
    await main(page).getByRole('button', { name: 'Save the decision' }).click();
    await page.getByText('The decision is saved as a draft.').waitFor();
    const bidders = main(page).locator('section.bidder');
    for (let i = 0; i < (await bidders.count()); i += 1) {
      const bidder = bidders.nth(i);
      await bidder.getByLabel('Strengths').fill('A clear plan.');
      await bidder.getByLabel('What would have scored higher').fill('More on its limits.');
      const why = bidder.getByLabel('Why it was not awarded');
      if (await why.isVisible()) await why.fill('Another bid has more points.');
      const saved = page.waitForResponse((one) => one.request().method() === 'POST');
      await bidder.getByRole('button', { name: 'Save this summary' }).click();
      await saved;
      await page.waitForURL(new RegExp(`#summary-summaries\\.${i}$`));
    }
    await main(page).getByRole('button', { name: 'Publish the award…' }).click();
    await page.getByRole('heading', { name: 'Publish the award?' }).waitFor();
    await expectNoAxeViolations(page);
    await main(page).getByRole('button', { name: 'Publish the award' }).click();
    await page.waitForURL(/\/result$/);
    await page.getByText('every bidder has been told').waitFor();
    await page.context().close();
  });

  test('are public by their totals; each bidder alone reads its own summary', async () => {
    const visitor = await newPage();
    await visitor.goto(`${here}/result`);
    await main(visitor).getByText('Bid B').waitFor();
    expect(await main(visitor).getByText('Assessment summary').count()).toBe(0);
    await expectNoAxeViolations(visitor);
    await visitor.context().close();
    const bidder = await newPage({ javaScript: false, width: 390 });
    await signInAs(bidder, 'Hugh Finch');
    await bidder.goto(`${here}/result`);
    await main(bidder).getByRole('heading', { name: 'Assessment summary for Tally & Finch' }).waitFor();
    expect(await main(bidder).getByText('Amara Nwosu').count()).toBe(0);
    await expectFits(bidder);
    await bidder.context().close();
  });
});
