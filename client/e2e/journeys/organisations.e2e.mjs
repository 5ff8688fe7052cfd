import { randomInt, randomUUID } from 'node:crypto';
import { afterAll, expect, test } from '@jest/globals';
import { closeBrowser, expectFits, expectNoAxeViolations, newPage, signIn, signInAs } from '../kit/index.mjs';

afterAll(closeBrowser);

const PASSWORD = 'heather otter lantern';
const main = (page) => page.locator('main');

/** A member who signed up and is signed in, in a browser of their own. */
async function member(name, javaScript = true) {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}.${randomUUID()}@example.org`;
  const page = await newPage({ javaScript });
  await page.goto('/register');
  await main(page).getByLabel('Your name').fill(name);
  await main(page).getByLabel('E-mail').fill(email);
  await main(page).getByLabel('Password').fill(PASSWORD);
  await main(page).getByLabel('I am 18 or over').check();
  await main(page).getByRole('button', { name: 'Register' }).click();
  await page.getByRole('heading', { name: 'Check your mail' }).waitFor();
  await openMail(page, email);
  await page.getByRole('button', { name: 'Confirm my address' }).click();
  await page.waitForURL(/\/sign-in$/);
  await signIn(page, { email, password: PASSWORD });
  return { page, email };
}

async function openMail(page, email) {
  await page.goto('/outbox');
  await page
    .locator('article', { hasText: `To ${email}` })
    .first()
    .getByRole('link')
    .first()
    .click();
}

async function register(page, name, number) {
  await page.goto('/organisations/new');
  await main(page).getByLabel('Name', { exact: true }).fill(name);
  await main(page).getByLabel('Kind of organisation').selectOption('CONSULTANCY');
  await main(page).getByLabel('Register 1').selectOption('GB-COH');
  await main(page).getByLabel('Number 1').fill(number);
  await main(page).getByRole('button', { name: 'Register' }).click();
}

test('somebody registers an organisation and invites a colleague, who joins without scripts', async () => {
  const bea = await member('Bea Whitfield');
  const name = `Tally and Finch ${randomUUID().slice(0, 8)}`;
  const number = randomUUID().replaceAll(/\D/g, '').padEnd(8, '7').slice(0, 8);
  await register(bea.page, name, 'not a number');
  await bea.page.getByRole('group', { name: 'There is a problem' }).waitFor();
  expect(await main(bea.page).getByLabel('Name', { exact: true }).inputValue()).toBe(name);
  await register(bea.page, name, number);
  await bea.page.getByText(`${name} is registered. You administer it.`).waitFor();
  await bea.page.getByText('As administrator and bid manager.').waitFor();
  const home = bea.page.url();

  const callum = await member('Callum Reid', false);
  await register(callum.page, 'Somebody else', number);
  await callum.page.getByRole('link', { name: 'its page', exact: true }).click();
  await callum.page.getByRole('heading', { level: 1, name }).waitFor();

  await bea.page.getByRole('link', { name: 'People, invitations and roles' }).click();
  await main(bea.page).getByLabel('E-mail').fill(callum.email);
  await bea.page.getByRole('button', { name: 'Send the invitation' }).click();
  await bea.page.getByText(`An invitation is on its way to ${callum.email}.`).waitFor();
  await expectFits(bea.page);
  await expectNoAxeViolations(bea.page);

  await openMail(callum.page, callum.email);
  await callum.page.getByRole('heading', { name: `Invitation to act for ${name}` }).waitFor();
  await callum.page.getByRole('button', { name: 'Accept' }).click();
  await callum.page.getByText(`You can now act for ${name}.`).waitFor();
  expect(callum.page.url()).toBe(home);

  await bea.page.goto(home);
  await bea.page.getByRole('link', { name: 'Leave this organisation' }).click();
  await bea.page.getByRole('button', { name: 'Leave', exact: true }).click();
  await bea.page.getByText('At least one administrator must remain').first().waitFor();
  await bea.page.context().close();
  await callum.page.context().close();
});

test('a platform administrator sees what a record would lead to before it is merged for good', async () => {
  const owner = await member('Nia Prosser');
  const names = ['Harbour Street', 'Harbour Street Limited'].map((name) => `${name} ${randomUUID().slice(0, 8)}`);
  const numbers = names.map(() => String(randomInt(10_000_000, 99_999_999)));
  for (const [index, name] of names.entries()) {
    await register(owner.page, name, numbers[index]);
    await owner.page.getByText(`${name} is registered. You administer it.`).waitFor();
  }
  const into = new URL(owner.page.url()).pathname;
  const ada = await newPage();
  await signInAs(ada, 'Ada Pryce');
  const slug = into.replace(/-[0-9a-f]{8}$/, '').replace('-limited', '');
  await ada.goto(`/administration${slug}-${names[0].slice(-8)}`);
  await main(ada).getByLabel('Page address of the other record').fill('/organisations/nobody-at-all');
  await main(ada).getByLabel('Why').last().fill('The same company number.');
  await main(ada).getByRole('button', { name: 'Compare, then merge' }).click();
  await ada.getByRole('group', { name: 'There is a problem' }).waitFor();
  expect(await main(ada).getByLabel('Why').last().inputValue()).toBe('The same company number.');
  await main(ada).getByLabel('Page address of the other record').fill(into);
  await main(ada).getByRole('button', { name: 'Compare, then merge' }).click();
  await ada.getByText(`Shall ${names[0]} lead to ${names[1]}?`).waitFor();
  await ada.getByText(numbers[1]).waitFor();
  await expectFits(ada);
  await expectNoAxeViolations(ada);
  await main(ada).getByRole('button', { name: 'Merge them for good' }).click();
  await ada.getByText(`The record now leads to ${names[1]}.`).waitFor();
  for (const page of [owner.page, ada]) await page.context().close();
});
