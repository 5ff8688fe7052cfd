import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from '@jest/globals';
import { closeBrowser, newPage, signInAs, told } from '../kit/index.mjs';

afterAll(closeBrowser);

const COUNCIL = '/prospectus/northgate-city-council';
const CONTEXT =
  'Bins are emptied less often than residents want and recycling has stood still for five years. We do not know which changes people would take to, or what they cost.';
const found = await fetch(`${process.env.BASE_URL}${COUNCIL}`);
const AREA = 'Child poverty';
// The area's address, as the council's page gives it.
const area = told(/href="[^"]*\/(child-poverty[^"/#]*)"/.exec(await found.text())?.[1], 'the area of child poverty');
const main = (page) => page.locator('main');

/** The draft as an officer sees it; begins one when there is none. */
async function openDraft(page) {
  await page.goto(`${COUNCIL}/edit`);
  const begin = main(page).getByRole('button', { name: 'Begin the draft' });
  if (await begin.isVisible()) await begin.click();
  await page.getByRole('heading', { name: /^Draft of edition \d+$/ }).waitFor();
}

describe('a council’s officer', () => {
  test.each([true, false])(
    'adds an area, is told what it lacks, and publishes the edition (scripts: %s)',
    async (javaScript) => {
      const page = await newPage({ javaScript });
      const title = `Waste and reuse ${randomUUID().slice(0, 8)}`;
      await signInAs(page, 'Rhys Morgan');
      await openDraft(page);
      await main(page).getByRole('link', { name: 'Add an area' }).click();
      await main(page).getByRole('textbox', { name: 'Title' }).fill(title);
      await main(page).getByLabel('From').fill('lots');
      await main(page).getByRole('button', { name: 'Save in the draft' }).click();
      await main(page).getByRole('link', { name: 'Enter an amount such as 34500 or 34,500.00' }).waitFor();
      expect(await main(page).getByRole('textbox', { name: 'Title' }).inputValue()).toBe(title);
      await main(page).getByLabel('From').fill('£10,000');
      await main(page).getByRole('button', { name: 'Save in the draft' }).click();
      await page.getByText(`“${title}” is saved in the draft.`).waitFor();
      await main(page).getByText(`“${title}” needs a theme.`).waitFor();
      expect(await main(page).getByRole('button', { name: 'Check and publish' }).isDisabled()).toBe(true);

      await main(page).getByRole('link', { name: title }).click();
      await main(page).getByLabel('Theme').selectOption({ index: 1 });
      await main(page).getByLabel('Why it matters').fill(CONTEXT);
      await main(page).getByLabel('Question 1').fill('Which changes would residents take to?');
      await main(page).getByLabel('Evidence').check();
      await main(page).getByLabel('Whom to talk to').fill('Head of Waste');
      await main(page).getByRole('button', { name: 'Save in the draft' }).click();
      await main(page).getByRole('button', { name: 'Check and publish' }).click();
      await page.getByRole('heading', { name: 'What it changes' }).waitFor();
      await main(page)
        .getByRole('button', { name: /^Publish edition/ })
        .click();
      await page.getByText(/Edition \d+ is published and in force\./).waitFor();
      await main(page).getByRole('link', { name: title, exact: true }).last().click();
      await page.getByRole('heading', { name: 'Open questions' }).waitFor();
      await main(page).getByText('from £10,000 excluding VAT').waitFor();
      await page.context().close();
    },
  );

  test.each([true, false])(
    'puts areas in order, takes one out of the draft and brings it back (scripts: %s)',
    async (javaScript) => {
      const page = await newPage({ javaScript });
      await signInAs(page, 'Rhys Morgan');
      await openDraft(page);
      const list = main(page)
        .locator('ul')
        .filter({ has: page.getByRole('button', { name: /^Move down/ }) })
        .first();
      const titles = () => list.locator('.name').allTextContents();
      const before = (await titles()).map((title) => title.trim());
      const inRow = (title, name) => list.locator('li').filter({ hasText: title }).getByRole('button', { name });
      await inRow(before[0], /^Move down/).click();
      await inRow(before[0], /^Move up/).waitFor();
      expect((await titles()).map((title) => title.trim())).toEqual([before[1], before[0], ...before.slice(2)]);
      await inRow(before[0], /^Move up/).click();
      await inRow(before[1], /^Move up/).waitFor();
      expect((await titles()).map((title) => title.trim())).toEqual(before);

      const last = before.at(-1);
      await list.getByText('Take out', { exact: true }).last().click();
      await inRow(last, /^Take out/).click();
      await page.getByText(`“${last}” is taken out of the draft.`).waitFor();
      await main(page)
        .locator('li')
        .filter({ hasText: last })
        .getByRole('button', { name: /^Bring back/ })
        .click();
      await page.getByText(`“${last}” is back in the draft, in the words last published.`).waitFor();
      await page.context().close();
    },
  );

  test('never saves over a colleague’s words unseen', async () => {
    const [one, other] = [await newPage({ javaScript: false }), await newPage()];
    await signInAs(one, 'Rhys Morgan');
    await signInAs(other, 'Rhys Morgan');
    await openDraft(one);
    for (const page of [one, other]) await page.goto(`${COUNCIL}/edit/areas/${area}`);
    for (const [page, words] of [
      [other, 'A colleague knows this.'],
      [one, 'I know something else.'],
    ]) {
      await main(page).getByLabel('What the council already knows').fill(words);
      await main(page).getByRole('button', { name: 'Save in the draft' }).click();
    }
    await other.getByText(/^“Child poverty.*” is saved in the draft\.$/).waitFor();
    await main(one).getByText('saved this area since you opened it').waitFor();
    await main(one).getByText('A colleague knows this.').waitFor();
    expect(await main(one).getByLabel('What the council already knows').inputValue()).toBe('I know something else.');
    await main(one).getByRole('button', { name: 'Save my words instead' }).click();
    await one.getByText(/^“Child poverty.*” is saved in the draft\.$/).waitFor();
    await one.context().close();
    await other.context().close();
  });
});

describe('a reader', () => {
  test('finds an area by words, follows it, and stops', async () => {
    const page = await newPage({ javaScript: false });
    await signInAs(page, 'Amina Rahman');
    await page.goto('/prospectus');
    await main(page).getByRole('searchbox', { name: 'Words' }).fill('poverty');
    await main(page).getByRole('button', { name: 'Show areas' }).click();
    await main(page).getByRole('heading', { level: 3 }).getByRole('link', { name: AREA }).click();
    await page.getByText('Inclusion is not a promise to buy').first().waitFor();
    const stop = main(page).getByRole('button', { name: 'Stop following' });
    if (await stop.isVisible()) await stop.click();
    await main(page).getByRole('button', { name: 'Follow this area' }).click();
    await page.getByText(/^You follow “Child poverty.*”\./).waitFor();
    await page.goto('/prospectus/following');
    await main(page).getByRole('link', { name: AREA }).click();
    await main(page).getByRole('button', { name: 'Stop following' }).click();
    await page.getByText(/^You no longer follow “Child poverty.*”\.$/).waitFor();
    await page.context().close();
  });

  test('is told of a change by mail, and stops by its link without signing in', async () => {
    const [reader, officer, stranger] = [await newPage(), await newPage(), await newPage({ javaScript: false })];
    await signInAs(reader, 'Amina Rahman');
    await reader.goto(`${COUNCIL}/${area}`);
    const follow = main(reader).getByRole('button', { name: 'Follow this area' });
    if (await follow.isVisible()) await follow.click();
    await main(reader).getByRole('button', { name: 'Stop following' }).waitFor();

    await signInAs(officer, 'Rhys Morgan');
    await openDraft(officer);
    await officer.goto(`${COUNCIL}/edit/areas/${area}`);
    await main(officer).getByLabel('What the council already knows').fill(`We know more since ${randomUUID()}.`);
    await main(officer).getByRole('button', { name: 'Save in the draft' }).click();
    await main(officer).getByRole('button', { name: 'Check and publish' }).click();
    await main(officer)
      .getByRole('button', { name: /^Publish edition/ })
      .click();
    await officer.getByText(/Edition \d+ is published and in force\./).waitFor();

    const mail = main(stranger).locator('article').filter({ hasText: 'To amina.' });
    const link = mail.locator('a[href*="/prospectus/following/stop/"]').first();
    for (let tries = 0; tries < 40 && !(await link.isVisible()); tries += 1) {
      await stranger.waitForTimeout(250);
      await stranger.goto('/outbox');
    }
    const stopping = told(await link.getAttribute('href'), 'a mail with a link to stop');
    await stranger.goto(stopping);
    await main(stranger).getByText('You get mails about “Child poverty').waitFor();
    await reader.reload();
    await main(reader).getByRole('button', { name: 'Stop following' }).waitFor();
    await main(stranger).getByRole('button', { name: 'Stop following' }).click();
    await stranger.getByText(/^You no longer follow “Child poverty.*”\.$/).waitFor();
    await stranger.goto(stopping);
    await main(stranger).getByText('This link has done its work').waitFor();
    await reader.reload();
    await main(reader).getByRole('button', { name: 'Follow this area' }).waitFor();
    for (const page of [reader, officer, stranger]) await page.context().close();
  });
});
