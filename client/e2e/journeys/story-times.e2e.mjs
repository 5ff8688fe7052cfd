import { afterAll, expect, test } from '@jest/globals';
import { closeBrowser, newPage, signInAs, told } from '../kit/index.mjs';

afterAll(closeBrowser);

const QUERY = `{ commissions(first: 50) { edges { node { title origin publishedAt bidsCloseAt opening { openedAt }
  evaluation { pricesRevealedAt progress { submittedAt } bids { answers { agreed { agreedAt } scores { savedAt } } } }
  result { publishedAt awards { awardedAt } } } } } }`;

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
