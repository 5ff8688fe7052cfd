import { afterAll, expect, test } from '@jest/globals';
import { closeBrowser, newPage, signInAs, told } from '../kit/index.mjs';

afterAll(closeBrowser);

const QUERY = `{ commissions(first: 50) { edges { node { title origin publishedAt bidsCloseAt opening { openedAt }
  evaluation { pricesRevealedAt progress { submittedAt } bids { answers { agreed { agreedAt } scores { savedAt } } } }
  result { publishedAt awards { awardedAt } } } } } }`;

const DATES = `{ commissions(first: 50) { edges { node { reference origin bidsCloseAt questionsCloseAt startsOn
  versions { publishedAt } } } } }`;

test('the stories of evaluations lie in the order in which such things happen', async () => {
  const page = await newPage();
  await signInAs(page, 'Olive Baptiste');
  const answer = await page.request.post('/graphql', { data: { query: QUERY } });
  const { data } = await answer.json();
  const opened = data.commissions.edges.map(({ node }) => node).filter(({ evaluation }) => evaluation);
  told(opened.length > 0, 'bids that were opened');
  for (const { title, publishedAt, bidsCloseAt, opening, evaluation, result } of opened) {
    const answers = evaluation.bids.flatMap((bid) => bid.answers);
    const inOrder = [
      ...[publishedAt, bidsCloseAt, opening.openedAt],
      ...answers.flatMap(({ scores }) => scores.map(({ savedAt }) => savedAt)).sort(),
    ];
    const submitted = evaluation.progress.flatMap((one) => one.submittedAt ?? []).sort();
    const [last] = submitted.slice(-1);
    const agreed = answers.flatMap((answer) => answer.agreed?.agreedAt ?? []).sort();
    if (evaluation.pricesRevealedAt) {
      const waited = Date.parse(evaluation.pricesRevealedAt) - Date.parse(agreed.at(-1) ?? last);
      expect([title, waited >= 0 && waited < 60_000]).toEqual([title, true]);
    }
    const later = [
      ...agreed,
      ...(result ? [...result.awards.map(({ awardedAt }) => awardedAt), result.publishedAt] : []),
    ];
    for (const line of [inOrder, [...(last ? [opening.openedAt, ...submitted] : []), ...later]])
      expect([title, ...line]).toEqual([title, ...[...line].sort()]);
  }
  await page.context().close();
});

test('one commission closes in two days at noon in London, on whichever day the demo is loaded', async () => {
  const page = await newPage();
  const query = `{ commissions(first: 50, filter: { states: [OPEN] }) { edges { node { title bidsCloseAt } } } }`;
  const { data } = await (await page.request.post('/graphql', { data: { query } })).json();
  const { bidsCloseAt } = data.commissions.edges.find(({ node }) => node.title.startsWith('Food and activities')).node;
  const inLondon = (at) => new Date(at).toLocaleString('sv-SE', { timeZone: 'Europe/London' });
  expect(inLondon(bidsCloseAt)).toBe(`${inLondon(Date.now() + 2 * 86_400_000).slice(0, 10)} 12:00:00`);
  await page.context().close();
});

test('open data tell the same dates as the pages', async () => {
  const page = await newPage();
  const { data } = await (await page.request.post('/graphql', { data: { query: DATES } })).json();
  const told = data.commissions.edges.map(({ node }) => node).filter(({ origin }) => origin === 'COUNCIL');
  expect(told.length).toBeGreaterThan(5);
  for (const { reference, bidsCloseAt, questionsCloseAt, startsOn, versions } of told) {
    const { releases } = await (await page.request.get(`/open-data/ocds/${reference}.json`)).json();
    const { tenderPeriod, enquiryPeriod, contractPeriod } = releases.at(-1).tender;
    expect([reference, tenderPeriod.endDate, contractPeriod.startDate.slice(0, 10)]).toEqual([
      reference,
      bidsCloseAt,
      startsOn,
    ]);
    if (enquiryPeriod) expect([reference, enquiryPeriod.endDate]).toEqual([reference, questionsCloseAt]);
    for (const { publishedAt } of versions) expect([reference, publishedAt < bidsCloseAt]).toEqual([reference, true]);
  }
  await page.context().close();
});
