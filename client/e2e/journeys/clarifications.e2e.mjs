import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from '@jest/globals';
import { closeBrowser, expectFits, expectNoAxeViolations, newPage, signInAs, told } from '../kit/index.mjs';

afterAll(closeBrowser);

/** Commissions of the demonstration that take questions now. */
async function asking() {
  const query = `{ commissions(first: 50) { edges { node { reference state origin questionsOpen } } } }`;
  const response = await fetch(`${process.env.BASE_URL}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = await response.json();
  return (data?.commissions.edges ?? []).filter(({ node }) => node.questionsOpen).map(({ node }) => node.reference);
}

const reference = told((await asking()).at(-1), 'a commission that takes questions');
const main = (page) => page.locator('main');

async function sweep(page, javaScript) {
  if (!javaScript) return;
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 390, height: 900 });
  await expectFits(page);
  await page.setViewportSize({ width: 1280, height: 900 });
}

describe('questions and answers', () => {
  test.each([true, false])('are asked in confidence and answered to everybody (scripts: %s)', async (javaScript) => {
    const mark = randomUUID().slice(0, 8);
    const bidder = await newPage({ javaScript });
    await signInAs(bidder, 'Hugh Finch');
    await bidder.goto(`/commissions/${reference}/clarifications`);
    await main(bidder).getByRole('button', { name: 'Ask the council' }).click();
    await main(bidder).getByText('Write your question.').first().waitFor();
    await main(bidder)
      .getByRole('textbox', { name: 'Your question' })
      .fill(`Tally & Finch ask: is travel paid? ${mark}`);
    await main(bidder).getByRole('button', { name: 'Ask the council' }).click();
    await bidder.getByText('Nobody sees that it is yours.').first().waitFor();
    await sweep(bidder, javaScript);

    const officer = await newPage({ javaScript });
    await signInAs(officer, 'Rhys Morgan');
    await officer.goto(`/commissions/${reference}/clarifications`);
    const pending = main(officer).locator('article', { has: officer.locator('p', { hasText: mark }) });
    expect(await pending.textContent()).not.toContain('Hugh');
    if (!(await pending.getByLabel('Your answer').isVisible())) await pending.locator('summary').click();
    await sweep(officer, javaScript);
    await pending.getByLabel('The question as it is published').fill(`Is travel paid? ${mark}`);
    await pending.getByLabel('Your answer').fill('Yes, **once**.');
    await pending.getByRole('button', { name: 'Publish the answer' }).click();
    await officer.getByText('The answer is published').waitFor();

    await bidder.goto(`/commissions/${reference}/clarifications`);
    const log = main(bidder).locator('section', {
      has: bidder.getByRole('heading', { name: 'Answered', exact: true }),
    });
    expect(await log.textContent()).toContain(`Is travel paid? ${mark}`);
    expect(await log.textContent()).not.toContain('Tally');
    await Promise.all([bidder.context().close(), officer.context().close()]);
  });
});

describe('an officer', () => {
  test.each([true, false])('corrects a commission after seeing what changes (scripts: %s)', async (javaScript) => {
    const page = await newPage({ javaScript });
    await signInAs(page, 'Rhys Morgan');
    await page.goto(`/commissions/${reference}/amend`);
    await sweep(page, javaScript);
    await main(page).getByRole('button', { name: 'Preview the change' }).click();
    await main(page).getByRole('link', { name: 'Say why, for everybody to read' }).waitFor();
    const summary = main(page).getByLabel('Summary');
    const stored = await summary.inputValue();
    await summary.fill(`${stored} You must come twice.`);
    await main(page).getByLabel('A correction').check();
    await main(page).getByLabel('Why?').fill('A stop was missing, or one too many.');
    await main(page).getByRole('button', { name: 'Preview the change' }).click();
    await main(page).getByText('This is more than a correction:').waitFor();
    expect(await main(page).getByRole('button', { name: 'Publish the correction' }).isDisabled()).toBe(true);
    await sweep(page, javaScript);
    await main(page).getByRole('button', { name: 'See it as a material change' }).click();
    await main(page).getByText('Bids that were submitted must be confirmed or changed').waitFor();
    await main(page).getByRole('button', { name: 'Go back and edit' }).click();
    await main(page).getByLabel('A correction').check();
    await summary.fill(stored.endsWith('.') ? stored.slice(0, -1) : `${stored}.`);
    await main(page).getByRole('button', { name: 'Preview the change' }).click();
    await page.getByRole('heading', { name: 'Check the amendment' }).waitFor();
    await sweep(page, javaScript);
    await main(page).getByRole('button', { name: 'Publish the correction' }).click();
    await page.waitForURL(/\/versions\/\d+\/\d+$/);
    await main(page).getByRole('heading', { name: 'Summary' }).waitFor();
    await sweep(page, javaScript);
    await page.context().close();
  });

  test.each([true, false])(
    'attaches a document to a draft, and is told why one is refused (scripts: %s)',
    async (javaScript) => {
      const page = await newPage({ javaScript });
      await signInAs(page, 'Rhys Morgan');
      await page.goto(`/commissions/${reference}`);
      await main(page).getByRole('button', { name: 'Copy as a new draft' }).click();
      await page.waitForURL(/\/edit$/);
      await page.goto(page.url().replace(/\/edit$/, '/documents'));
      await main(page).getByLabel('Title', { exact: true }).fill('Draft agreement');
      const choose = (name, text) =>
        page.setInputFiles('input[type=file]', { name, mimeType: 'text/plain', buffer: Buffer.from(text) });
      await choose('agreement.html', '<html></html>');
      await main(page).getByRole('button', { name: 'Attach' }).click();
      await main(page)
        .getByRole('link', { name: /cannot be stored/ })
        .waitFor();
      await sweep(page, javaScript);
      await choose('agreement.txt', 'The parties agree.');
      await main(page).getByRole('button', { name: 'Attach' }).click();
      await page.getByText('“Draft agreement” is attached.').waitFor();
      await main(page).getByRole('link', { name: 'Remove Draft agreement' }).click();
      await main(page).getByRole('button', { name: 'Remove Draft agreement' }).click();
      await page.getByText('The document is removed.').waitFor();
      await page.context().close();
    },
  );
});
