import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from '@jest/globals';
import { closeBrowser, newPage, signInAs, told } from '../kit/index.mjs';

afterAll(closeBrowser);

const main = (page) => page.locator('main');
const QUERY = '{ organisation(slug: "northgate-city-council") { name identifiers { scheme value } } }';

/** A package of one notice that the council bought and one of somebody else. */
async function packageFor(request, title) {
  const answer = await request.post('/graphql', { data: { query: QUERY } });
  const { name, identifiers } = (await answer.json()).data.organisation;
  const { scheme, value } = told(identifiers[0], 'a number of the council');
  const prefix = `ocds-${randomUUID().slice(-6)}`;
  const release = (id, words, identifier) => ({
    ocid: `${prefix}-${id}`,
    id: `${id}-1`,
    date: '2026-01-10T10:00:00Z',
    tag: ['tender'],
    initiationType: 'tender',
    buyer: { id: 'B', name },
    parties: [{ id: 'B', name, roles: ['buyer'], identifier }],
    tender: { id, title: words, status: 'complete' },
  });
  const releases = [
    release('own', title, { scheme, id: value }),
    release('other', 'Another’s', { scheme: 'XX-TEST', id: prefix }),
  ];
  return JSON.stringify({ uri: 'https://notices.example/p', version: '1.1', publisher: { name: 'Notices' }, releases });
}

const choose = (page, text, encoding) =>
  main(page)
    .getByLabel('Release package')
    .setInputFiles({ name: 'package.json', mimeType: 'application/json', buffer: Buffer.from(text, encoding) });

describe('a council’s officer', () => {
  test.each([true, false])('imports its own notices after looking at them first (scripts: %s)', async (javaScript) => {
    const page = await newPage({ javaScript });
    const title = `Café notices ${randomUUID().slice(0, 8)}`;
    const text = await packageFor(page.request, title);
    await signInAs(page, 'Rhys Morgan');
    await page.goto('/commissions/import');
    await choose(page, text, 'latin1');
    await main(page).getByRole('button', { name: 'Preview' }).click();
    await main(page).getByText('This file is not text in UTF-8.').first().waitFor();

    await choose(page, text, 'utf8');
    await main(page).getByRole('button', { name: 'Preview' }).click();
    await page.getByRole('heading', { name: 'Preview of the import' }).waitFor();
    await main(page).getByText('Only its own notices').waitFor();
    await main(page).getByText('Nothing has been changed yet.').waitFor();
    await main(page).getByRole('button', { name: 'Import 1 of 2' }).click();
    await page.getByRole('heading', { name: 'What was imported' }).waitFor();
    await page.goto(`/commissions?origin=IMPORTED&text=${encodeURIComponent(title)}`);
    expect(await main(page).getByRole('link', { name: title }).count()).toBe(1);
    await page.context().close();
  });

  test('alone sees the form', async () => {
    const page = await newPage({ javaScript: false });
    await page.goto('/commissions/import');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await signInAs(page, 'Amina Rahman');
    await page.goto('/commissions/import');
    await main(page).getByText('You are not a commissioning officer of a council').waitFor();
    expect(await main(page).getByRole('button', { name: 'Preview' }).count()).toBe(0);
    await page.context().close();
  });
});
