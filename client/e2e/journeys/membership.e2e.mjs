import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from '@jest/globals';
import { closeBrowser, newPage, signIn } from '../kit/index.mjs';

afterAll(closeBrowser);

const PASSWORD = 'heather otter lantern';
/** What belongs to the page itself, not to its frame. */
const main = (page) => page.locator('main');
const someone = () => `nadia.${randomUUID()}@example.org`;

/** Opens the link of the newest mail to an address, from the demo's outbox. */
async function openMail(page, email) {
  await page.goto('/outbox');
  await page
    .locator('article', { hasText: `To ${email}` })
    .first()
    .getByRole('link')
    .first()
    .click();
}

async function join(page, email) {
  await page.goto('/register');
  await main(page).getByLabel('Your name').fill('Nadia Khan');
  await main(page).getByLabel('E-mail').fill(email);
  await main(page).getByLabel('Password').fill(PASSWORD);
  await main(page).getByLabel('I am 18 or over').check();
  await main(page).getByRole('button', { name: 'Register' }).click();
  await page.getByRole('heading', { name: 'Check your mail' }).waitFor();
  await openMail(page, email);
  await page.getByRole('button', { name: 'Confirm my address' }).click();
  await page.waitForURL(/\/sign-in$/);
}

describe('a newcomer', () => {
  test.each([true, false])('joins, signs in and tells about herself (scripts: %s)', async (javaScript) => {
    const page = await newPage({ javaScript });
    const email = someone();
    await join(page, email);
    await page.getByText('Your address is confirmed').waitFor();
    await signIn(page, { email, password: PASSWORD });
    await page.goto('/account/profile');
    await main(page).getByLabel('Expertise').fill('Child poverty, housing');
    await main(page).getByLabel('About you').fill('I study **rent**.');
    await main(page).getByLabel('Everybody').check();
    await page.getByRole('button', { name: 'Save profile' }).click();
    await page.getByText('Your profile is saved.').waitFor();
    await page.getByRole('link', { name: 'See your page' }).click();
    await page.getByRole('heading', { name: 'Nadia Khan' }).waitFor();
    expect(await page.locator('main strong').textContent()).toBe('rent');
    await page.context().close();
  });

  test('is told every fault beside its field, and keeps what she typed', async () => {
    const page = await newPage({ javaScript: false });
    await page.goto('/register');
    await main(page).getByLabel('Your name').fill('Nadia Khan');
    await main(page).getByLabel('E-mail').fill(someone());
    await main(page).getByLabel('Password').fill('password1234');
    await main(page).getByRole('button', { name: 'Register' }).click();
    const summary = page.getByRole('group', { name: 'There is a problem' });
    expect(await summary.getByRole('listitem').count()).toBe(2);
    expect(await main(page).getByLabel('Your name').inputValue()).toBe('Nadia Khan');
    await page.context().close();
  });

  test('joins by keyboard alone', async () => {
    const page = await newPage();
    await page.goto('/register');
    await main(page).getByLabel('Your name').focus();
    for (const typed of ['Nadia Khan', someone(), PASSWORD]) {
      await page.keyboard.type(typed);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Check your mail' }).waitFor();
    await page.context().close();
  });
});

describe('a member', () => {
  test('moves to another address, and undoes it from the old one', async () => {
    const page = await newPage();
    const [email, other] = [someone(), someone()];
    await join(page, email);
    await signIn(page, { email, password: PASSWORD });
    await page.goto('/account/email');
    await main(page).getByLabel('New e-mail address').fill(other);
    await main(page).getByLabel('Your password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await page.getByRole('heading', { name: 'Check your mail' }).waitFor();
    await openMail(page, other);
    await page.getByRole('button', { name: 'Use this address' }).click();
    await page.getByText(`Your account uses ${other} now.`).waitFor();
    await openMail(page, email);
    await page.getByRole('button', { name: 'Undo the change' }).click();
    await page.waitForURL(/\/sign-in$/);
    await openMail(page, email);
    await main(page).getByLabel('New password').fill('another lantern otter');
    await page.getByRole('button', { name: 'Set this password' }).click();
    await page.waitForURL(/\/sign-in$/);
    await signIn(page, { email, password: 'another lantern otter' });
    await page.context().close();
  });

  test('sees a token’s secret once, downloads her data and closes her account', async () => {
    const page = await newPage();
    const email = someone();
    await join(page, email);
    await signIn(page, { email, password: PASSWORD });
    await page.goto('/account/tokens');
    await main(page).getByLabel('What is it for?').fill('Reporting');
    await page.getByRole('button', { name: 'Make token' }).click();
    expect(await page.locator('code.secret').textContent()).toMatch(/^pmt_/);
    await page.reload();
    await page.getByRole('rowheader', { name: 'Reporting' }).waitFor();
    expect(await page.locator('code.secret').count()).toBe(0);
    const answer = await page.request.get('/account/download');
    expect(await answer.json()).toMatchObject({ account: { email }, apiTokens: [{ name: 'Reporting' }] });
    await page.goto('/account/close');
    await main(page).getByLabel('Your password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Close my account' }).click();
    await page.getByText('Your account is closed.').waitFor();
    await page.goto('/account');
    await page.waitForURL(/\/sign-in\?to=%2Faccount$/);
    await page.context().close();
  });
});
