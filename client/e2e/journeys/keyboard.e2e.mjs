import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { closeBrowser, keyboard, newPage, sqlIn, startMarket } from '../kit/index.mjs';

const TITLE = 'Rules for responsible AI that officers can use';
const PASSWORD = 'heather otter lantern';
const main = (page) => page.locator('main');
const button = (page, name) => main(page).getByRole('button', { name, exact: true });
const link = (page, name) => main(page).getByRole('link', { name, exact: true });

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

/** Somebody who signs in by keyboard and then types an address; runs `acts` and leaves. */
async function as(name, address, acts) {
  const page = await newPage({ baseURL: market.url });
  const hands = keyboard(page);
  await page.goto('/sign-in');
  await hands.press(button(page, name).first());
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await page.goto(address);
  await acts(page, hands);
  await page.context().close();
}

/** Journeys move dates, never the clock: bids close now. */
const passDeadline = () =>
  sqlIn(market, `UPDATE commission SET bids_close_at = clock_timestamp() - interval '1 second' WHERE reference = $1`, [
    here.split('/').at(-1),
  ]);

test('a focus that nothing shows, that lies under something, or that Tab never reaches is found', async () => {
  const page = await newPage();
  const hands = keyboard(page);
  await page.setContent(`<button>Seen</button><button style="outline: none">Unseen</button><button style="position: absolute; left: 20rem">Covered</button>
    <div style="position: fixed; inset: 0 0 0 20rem; background: white"></div><p role="button">Never</p>`);
  const named = (name) => page.getByRole('button', { name, exact: true });
  await hands.reach(named('Seen'));
  await expect(hands.reach(named('Unseen'))).rejects.toThrow('nothing shows it');
  await expect(hands.reach(named('Covered'))).rejects.toThrow('<div> lies over it');
  await expect(hands.reach(named('Never'))).rejects.toThrow('does not reach');
  await page.context().close();
});

describe('by keyboard alone, with the focus in sight at every step,', () => {
  test('a newcomer registers, confirms her address and signs in', async () => {
    const page = await newPage({ baseURL: market.url });
    const hands = keyboard(page);
    const email = `nadia.${randomUUID()}@example.org`;
    await page.goto('/');
    await hands.press(page.getByRole('banner').getByRole('link', { name: 'Register' }));
    await page.waitForURL(/\/register/);
    await hands.type(main(page).getByLabel('Your name'), 'Nadia Khan');
    await hands.type(main(page).getByLabel('E-mail'), email);
    await hands.type(main(page).getByLabel('Password'), PASSWORD);
    await hands.check(main(page).getByLabel('I am 18 or over'));
    await hands.press(button(page, 'Register'));
    await page.getByRole('heading', { name: 'Check your mail' }).waitFor();
    await page.goto('/outbox');
    const mail = main(page).locator('article', { hasText: `To ${email}` });
    await hands.press(mail.first().getByRole('link').first());
    await hands.press(page.getByRole('button', { name: 'Confirm my address' }));
    await page.waitForURL(/\/sign-in$/);
    await hands.type(main(page).getByLabel('E-mail'), email);
    await hands.type(main(page).getByLabel('Password'), PASSWORD);
    await hands.press(button(page, 'Sign in').first());
    await page.getByRole('banner').getByText('Nadia Khan').first().waitFor();
    await page.context().close();
  });

  test('an officer publishes a commission', () =>
    as('Rhys Morgan', '/commissions?state=DRAFT', async (page, hands) => {
      await hands.press(link(page, TITLE));
      await hands.press(main(page).getByRole('button', { name: 'Preview and publish' }));
      await hands.press(button(page, 'Publish and open for bids'));
      await page.waitForURL(/\/commissions\/[^/]+-\d{4}-\d{3}$/);
      here = new URL(page.url()).pathname;
    }));

  test('a bidder asks a question, and the officer answers everybody', async () => {
    await as('Bea Whitfield', `${here}/clarifications`, async (page, hands) => {
      await hands.type(main(page).getByRole('textbox', { name: 'Your question' }), 'Is travel paid?');
      await hands.press(button(page, 'Ask the council'));
      await page.getByText('Nobody sees that it is yours.').first().waitFor();
    });
    await as('Rhys Morgan', `${here}/clarifications`, async (page, hands) => {
      const pending = main(page).locator('article', { hasText: 'Is travel paid?' });
      await hands.type(pending.getByLabel('Your answer'), 'Yes, once.');
      await hands.press(pending.getByRole('button', { name: 'Publish the answer' }));
      await page.getByText('The answer is published').waitFor();
    });
  });

  test.each([
    ['Bea Whitfield', '1200'],
    ['Hugh Finch', '1000'],
  ])('%s drafts a bid and submits it', (name, price) =>
    as(name, here, async (page, hands) => {
      await hands.press(
        main(page)
          .getByRole('link', { name: /your bid$/ })
          .first(),
      );
      await hands.press(button(page, 'Start a bid'));
      await page.getByRole('heading', { name: 'Answers' }).waitFor();
      const answers = main(page).locator('textarea[name^="answers."]');
      for (let i = 0; i < (await answers.count()); i += 1)
        await hands.type(answers.nth(i), 'We will review the evidence.');
      await hands.type(main(page).locator('[name="priceLines.0.description"]'), 'Research');
      await hands.type(main(page).locator('[name="priceLines.0.quantity"]'), '12.5');
      await hands.type(main(page).locator('[name="priceLines.0.unitPrice"]'), price);
      const conditions = main(page).locator('input[name="conditions"]');
      for (let i = 0; i < (await conditions.count()); i += 1) await hands.check(conditions.nth(i));
      await hands.press(button(page, 'Save and check before submitting'));
      await page.getByRole('heading', { name: 'Check and submit your bid' }).waitFor();
      await hands.press(main(page).getByRole('button', { name: /^Submit/ }));
      await page.getByRole('heading', { name: /^Receipt R-/ }).waitFor();
    }),
  );

  test('an officer opens the bids', async () => {
    expect(await passDeadline()).toBe(1);
    await as('Rhys Morgan', `${here}/opening`, async (page, hands) => {
      await hands.press(link(page, 'Open the bids'));
      await hands.press(button(page, 'Open the bids'));
      await page.getByText('The bids are open.').waitFor();
    });
  });

  test.each([
    ['Grace Lin', 5],
    ['Tomasz Nowak', 4],
  ])('%s scores both bids', (name, first) =>
    as(name, `${here}/scoring`, async (page, hands) => {
      for (const bidder of ['Meridian Policy Institute', 'Tally & Finch']) {
        await hands.press(link(page, bidder));
        await main(page)
          .getByRole('region', { name: `Scores for ${bidder}` })
          .waitFor();
        const reasons = main(page).locator('textarea[name$=".reason"]');
        for (let i = 0; i < (await reasons.count()); i += 1) {
          const mark = i === 0 && bidder.startsWith('Meridian') ? first : 3;
          await hands.choose(main(page).locator(`input[name="scores.${i}.score"][value="${mark}"]`));
          await hands.type(reasons.nth(i), 'By what the answer says.');
        }
        await hands.press(button(page, 'Save'));
        await page.getByText('Your scores are saved.').waitFor();
        await page.goto(`${here}/scoring`);
      }
      await hands.check(main(page).getByLabel('I scored alone'));
      await hands.press(button(page, 'Submit my scores'));
      await page.getByText('Your scores are submitted.').waitFor();
    }),
  );

  test('an officer agrees the score on which they differ, decides and publishes the award', () =>
    as('Rhys Morgan', `${here}/evaluation`, async (page, hands) => {
      const open = main(page).locator('section.answer:has-text("To be agreed")');
      await hands.choose(open.getByRole('radio').last());
      await hands.type(open.getByLabel('Reason'), 'The evaluators read the answer together.');
      await hands.press(open.getByRole('button', { name: 'Record it and open the prices' }));
      await page.getByText('and the prices are open.').waitFor();
      await hands.press(link(page, 'Decide on the award'));
      await hands.choose(main(page).getByLabel('Make an award'));
      await hands.check(main(page).getByRole('checkbox', { name: /Meridian/ }));
      await hands.type(main(page).getByLabel('Reasons'), 'The strongest method.');
      await hands.press(button(page, 'Save the decision'));
      await page.getByText('The decision is saved as a draft.').waitFor();
      for (const [i, name] of ['Meridian Policy Institute', 'Tally & Finch'].entries()) {
        const bidder = main(page).getByRole('region', { name: `Summary for ${name}` });
        await hands.type(bidder.getByLabel('Strengths'), 'A clear plan.');
        await hands.type(bidder.getByLabel('What would have scored higher'), 'More on its limits.');
        if (i === 1) await hands.type(bidder.getByLabel('Why it was not awarded'), 'Another bid has more points.');
        await hands.press(bidder.getByRole('button', { name: 'Save this summary' }));
        await page.waitForURL(new RegExp(`#summary-summaries\\.${i}$`));
      }
      await hands.press(button(page, 'Publish the award…'));
      await hands.press(button(page, 'Publish the award'));
      await page.waitForURL(/\/result$/);
    }));
});
