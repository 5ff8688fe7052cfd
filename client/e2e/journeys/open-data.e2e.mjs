import { afterAll, expect, test } from '@jest/globals';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { closeBrowser, newPage, told } from '../kit/index.mjs';

afterAll(closeBrowser);

const TESTS = '../../../server/dist/src/features/open-data/tests/';
const built = (name) => import(pathToFileURL(fileURLToPath(new URL(TESTS + name, import.meta.url))).href);
const QUERY = `query ($after: String) { commissions(first: 100, after: $after) {
  pageInfo { hasNextPage endCursor } edges { node { reference origin state title } } } }`;

/** Every published commission of the stories. */
async function commissionsOf(request) {
  const found = [];
  for (let after = null, more = true; more;) {
    const answer = await request.post('/graphql', { data: { query: QUERY, variables: { after } } });
    const { edges, pageInfo } = (await answer.json()).data.commissions;
    found.push(...edges.map(({ node }) => node));
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  return found;
}

/** The cells of a CSV line by line; quoted cells may hold commas, quotation marks and line ends. */
function cellsOf(csv) {
  const lines = [[]];
  for (const [, quoted, plain, end] of csv
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    lines.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') lines.push([]);
    else if (end === '') break;
  }
  return lines.filter((line) => line.length > 1);
}

test('every commission of the stories exports as valid OCDS, alone and in the feed', async () => {
  const [{ schemaFaults, hasSchemas }, { ocdsFaults }] = await Promise.all([
    built('ocds.schema.js'),
    built('ocds.rules.js'),
  ]);
  const page = await newPage();
  const own = (await commissionsOf(page.request)).filter(({ origin }) => origin === 'COUNCIL');
  told(own.length > 5, 'commissions of the stories');
  const states = new Set(own.map(({ state }) => state));
  // Another journey may have awarded the one that was being scored.
  for (const state of ['OPEN', 'AWARDED', 'UNSUCCESSFUL']) told(states.has(state), state);

  const alone = new Map();
  for (const { reference, state } of own) {
    const answer = await page.request.get(`/open-data/ocds/${reference}.json`);
    const found = await answer.json();
    if (hasSchemas) expect([reference, schemaFaults(found)]).toEqual([reference, []]);
    expect([reference, found.releases.flatMap(ocdsFaults)]).toEqual([reference, []]);
    const { tag, tender, awards } = found.releases.at(-1);
    expect([reference, found.releases[0].tag]).toEqual([reference, ['planning', 'tender']]);
    expect([reference, state === 'AWARDED']).toEqual([reference, tag.includes('award') && awards.length > 0]);
    // That a deadline has passed is written down within a minute of it.
    const active = tender.status === 'active';
    told(active ? ['OPEN', 'CLOSED'].includes(state) : state !== 'OPEN', `${reference}, ${state}, as ${tender.status}`);
    told(found.releases[0].planning.budget.project, `the policy area of ${reference}`);
    for (const release of found.releases) alone.set(release.id, release);
  }

  const inFeed = new Map();
  for (let at = '/open-data/ocds.json'; at;) {
    const found = await (await page.request.get(at)).json();
    if (hasSchemas) expect([at, schemaFaults(found)]).toEqual([at, []]);
    for (const release of found.releases) {
      told(!inFeed.has(release.id), `${release.id} once`);
      inFeed.set(release.id, release);
    }
    at = found.links.next;
  }
  expect([...inFeed.keys()].sort()).toEqual([...alone.keys()].sort());
  for (const [id, release] of alone) expect(inFeed.get(id)).toEqual(release);
  await page.context().close();
});

test('the table of commissions holds what its dictionary says', async () => {
  const page = await newPage();
  const text = async (path) => (await page.request.get(path)).text();
  const [head, ...rows] = cellsOf(await text('/open-data/commissions.csv'));
  const [, ...dictionary] = cellsOf(await text('/open-data/dictionary.csv'));
  expect(dictionary.map(([name]) => name)).toEqual(head);
  const commissions = await commissionsOf(page.request);
  expect(rows.map(([reference]) => reference).sort()).toEqual(commissions.map(({ reference }) => reference).sort());

  const kinds = {
    text: /^[^]*$/,
    number: /^(\d+(\.\d+)?)?$/,
    day: /^(\d{4}-\d{2}-\d{2})?$/,
    moment: /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)?$/,
    'true or false': /^(true|false)?$/,
  };
  const title = head.indexOf('title');
  for (const row of rows) {
    expect([row[0], row.length]).toEqual([row[0], head.length]);
    dictionary.forEach(([name, type], i) =>
      told(kinds[type].test(row[i]), `${row[0]}, ${name}: ${row[i]} is a ${type}`),
    );
    expect(row[title]).toBe(commissions.find(({ reference }) => reference === row[0]).title);
    const sealed =
      ['open', 'closed'].includes(row[head.indexOf('state')]) || row[head.indexOf('origin')] === 'imported';
    if (sealed) expect(row[head.indexOf('bids_opened')]).toBe('');
  }
  await page.context().close();
});
