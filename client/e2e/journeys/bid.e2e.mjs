import { afterAll, describe, expect, test } from '@jest/globals';
import { closeBrowser, expectFits, expectNoAxeViolations, fillBid, newPage, signInAs, told } from '../kit/index.mjs';

afterAll(closeBrowser);

/** The first open commission of the demonstration. */
async function findStory() {
  const query = `{ commissions(first: 50) { edges { node { reference state origin } } } }`;
  const response = await fetch(`${process.env.BASE_URL}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = await response.json();
  const found = data?.commissions.edges.find(({ node }) => node.state === 'OPEN' && node.origin === 'COUNCIL');
  return told(found, 'an open commission').node.reference;
}

const open = await findStory();
const main = (page) => page.locator('main');

/** The draft for the first commission that Hugh's organisation may bid for; begins one when there is none. */
async function openDraft(page) {
  await page.goto(`/commissions/${open}/bid`);
  const begin = main(page).getByRole('button', { name: 'Start a bid' });
  if (await begin.isVisible()) await begin.click();
  await page.getByRole('heading', { name: 'Answers' }).waitFor();
}

describe('a bidder', () => {
  test.each([true, false])(
    'writes a bid, submits it, keeps the receipt and withdraws (scripts: %s)',
    async (javaScript) => {
      const page = await newPage({ javaScript, width: javaScript ? 1280 : 390 });
      await signInAs(page, 'Hugh Finch');
      await openDraft(page);
      await fillBid(page, '1,450.10');
      if (javaScript) await expect(main(page).locator('.sums').innerText()).resolves.toContain('£18,126.25');
      await expectFits(page);
      // axe itself is a script.
      if (javaScript) await expectNoAxeViolations(page);
      await main(page).getByRole('button', { name: 'Save and check before submitting' }).click();
      await page.getByRole('heading', { name: 'Check and submit your bid' }).waitFor();
      await main(page)
        .getByRole('button', { name: /^Submit/ })
        .click();
      await page.getByRole('heading', { name: /^Receipt R-/ }).waitFor();
      await expectFits(page);
      if (javaScript) await expectNoAxeViolations(page);
      const href = await main(page).getByRole('link', { name: 'Download my bid as submitted' }).getAttribute('href');
      const file = await (await page.request.get(new URL(href, page.url()).href)).text();
      expect(file).toContain('We will review the evidence.');
      expect(file).toContain(await main(page).locator('code').first().innerText());
      await main(page).getByRole('link', { name: 'Withdraw this bid' }).click();
      await main(page).getByRole('button', { name: 'Withdraw', exact: true }).click();
      await page.getByText('Your bid is withdrawn.').waitFor();
      await page.context().close();
    },
  );

  test('without scripts is shown both versions when a colleague saved first, and loses neither', async () => {
    const [first, second] = [await newPage({ javaScript: false }), await newPage({ javaScript: false, width: 390 })];
    for (const page of [first, second]) {
      await signInAs(page, 'Hugh Finch');
      await openDraft(page);
    }
    const save = (page, name) => main(page).getByRole('button', { name, exact: true }).click();
    const [answer, other] = [0, 1].map((i) => (page) => main(page).locator(`[name="answers.${i}.text"]`));
    const words = `First ${Date.now()}`;
    await answer(first).fill(words);
    await save(first, 'Save');
    await answer(second).fill('Second');
    await other(second).fill('Second too');
    await save(second, 'Save');
    await second.getByRole('heading', { name: /saved this draft while you were editing it/ }).waitFor();
    expect([await answer(second).inputValue(), await other(second).inputValue()]).toEqual(['Second', 'Second too']);
    await main(second).getByText(words).waitFor();
    await expectFits(second);
    await save(second, 'Save my version over theirs');
    await second.getByRole('heading', { name: /saved this draft/ }).waitFor({ state: 'detached' });
    await first.reload();
    expect([await answer(first).inputValue(), await other(first).inputValue()]).toEqual(['Second', 'Second too']);
    await first.context().close();
    await second.context().close();
  });

  test('is told when a colleague saved first, and chooses with both versions before them', async () => {
    const [first, second] = [await newPage(), await newPage()];
    for (const page of [first, second]) {
      await signInAs(page, 'Hugh Finch');
      await openDraft(page);
    }
    const save = (page) => main(page).getByRole('button', { name: 'Save', exact: true }).click();
    const answer = (page) => main(page).locator('[name="answers.0.text"]');
    const words = `First ${Date.now()}`;
    await answer(first).fill(words);
    await save(first);
    await main(first)
      .getByRole('status')
      .filter({ hasText: /^Saved at/ })
      .waitFor();
    await answer(second).fill('Second');
    await save(second);
    await second.getByRole('heading', { name: /saved this draft while you were editing it/ }).waitFor();
    expect(await answer(second).inputValue()).toBe('Second');
    await main(second).getByText(words).waitFor();
    await expectNoAxeViolations(second);
    await main(second)
      .getByRole('button', { name: /^Use theirs/ })
      .first()
      .click();
    expect(await answer(second).inputValue()).toBe(words);
    await answer(second).fill('Second');
    await main(second).getByRole('button', { name: 'Save my version over theirs' }).click();
    await second.getByRole('heading', { name: /saved this draft/ }).waitFor({ state: 'detached' });
    await first.reload();
    expect(await answer(first).inputValue()).toBe('Second');
    await first.context().close();
    await second.context().close();
  });
});
