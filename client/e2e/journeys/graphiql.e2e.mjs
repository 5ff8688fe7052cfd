import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { closeBrowser, newPage, startMarket } from '../kit/index.mjs';

/** @type {Awaited<ReturnType<typeof startMarket>>} */
let market;

beforeAll(async () => {
  market = await startMarket({ NODE_ENV: 'development', DEMO: '0' });
}, 120_000);

afterAll(async () => {
  await market?.stop();
  await closeBrowser();
}, 60_000);

describe('a developer', () => {
  test('runs the first query in GraphiQL, which keeps to its policy and asks nobody else', async () => {
    const page = await newPage({ baseURL: market.url });
    const faults = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== market.url)
        faults.push(request.url());
    });
    await page.goto('/graphiql');
    await page.getByRole('button', { name: /^Execute query/ }).click();
    await page.locator('.result-window').getByText('"commissions"').waitFor();
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByText('Root Types').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
