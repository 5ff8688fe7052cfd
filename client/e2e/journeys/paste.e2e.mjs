import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { closeBrowser, newPage, signInAs } from '../kit/index.mjs';
import { CLIPS } from './clips.mjs';

/** @type {import('playwright-core').Page} */
let page;
beforeAll(async () => {
  page = await newPage();
  await signInAs(page, 'Ines Okafor');
  const query = `{ commissions(first: 50, filter: { states: [OPEN] }) { edges { node { reference origin } } } }`;
  const answer = await page.request.post('/graphql', { data: { query } });
  const { data } = await answer.json();
  const { reference } = data.commissions.edges.find(({ node }) => node.origin === 'COUNCIL').node;
  await page.goto(`/commissions/${reference}/bid`);
  const begin = page.locator('main').getByRole('button', { name: 'Start a bid' });
  if (await begin.isVisible()) await begin.click();
  await page.locator('[name="answers.0.text"]').waitFor();
  await page.getByRole('button', { name: 'Bold' }).first().waitFor();
});
afterAll(closeBrowser);

/** What stands in the first answer after a clip was pasted over it. */
async function pasted(html) {
  const area = page.locator('[name="answers.0.text"]');
  await area.fill('');
  await area.evaluate((element, clip) => {
    element.focus();
    const { ClipboardEvent, DataTransfer } = element.ownerDocument.defaultView;
    const data = new DataTransfer();
    data.setData('text/html', clip);
    data.setData('text/plain', 'plain');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, html);
  return area.inputValue();
}

describe('pasting into an answer keeps lists, links and emphasis', () => {
  test.each(CLIPS)('from $from', async ({ html, markdown }) => {
    expect(await pasted(html)).toBe(markdown);
  });

  test('is taken back by undo, counts its words, and leaves plain text to the browser', async () => {
    const area = page.locator('[name="answers.0.text"]');
    await pasted('<ul><li>one two</li><li>three</li></ul>');
    expect(await area.inputValue()).toBe('- one two\n- three');
    expect(await page.locator('[id="answers.0.text-count"]').innerText()).toContain('795 words left');
    await page.keyboard.press('Control+z');
    expect(await area.inputValue()).not.toContain('three');
    expect(await pasted('<span>only words</span>')).toBe('');
  });
});
