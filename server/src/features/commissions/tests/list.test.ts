import { describe, expect, it } from '@jest/globals';
import {
  ask,
  bidder,
  council,
  draftOf,
  openCommission,
  passDeadline,
  publishedArea,
  refusal,
  sql,
  statementsOf,
} from '../../../../test-kit/index.js';

const LIST = `query($filter: CommissionFilter, $sort: CommissionSort, $first: Int, $after: String, $last: Int, $before: String) {
  commissions(filter: $filter, sort: $sort, first: $first, after: $after, last: $last, before: $before) {
    totalCount pageInfo { hasNextPage hasPreviousPage endCursor startCursor }
    edges { cursor snippet node { title state bidsCloseAt council { slug name } area { slug title } } } } }`;
interface Listed {
  commissions: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string; startCursor: string };
    edges: { snippet: string | null; node: { title: string; state: string; council: { name: string } } }[];
  };
}
const titles = ({ commissions }: Listed): string[] => commissions.edges.map(({ node }) => node.title);

/** A council with three commissions: closing in 2, 20 and 40 days; the last one has closed. */
async function three() {
  const us = await council();
  const soon = await openCommission(us, { title: 'Safer parks', closesIn: '2 days' });
  const later = await openCommission(us, { title: 'Warm terraces', closesIn: '20 days' });
  const closed = await openCommission(us, { title: 'Good work', closesIn: '40 days' });
  await passDeadline(closed.id);
  return { us, soon, later, closed, mine: { council: us.body.slug } };
}

describe('the list of commissions', () => {
  it('shows everybody what is published, by the state of this moment, and counts only when asked', async () => {
    const { us, mine } = await three();
    await draftOf(us, 'Still secret');
    const listed = await ask<Listed>(LIST, { filter: mine });
    expect(listed.commissions.totalCount).toBe(3);
    expect(titles(listed)).toEqual(['Good work', 'Warm terraces', 'Safer parks']);
    expect(listed.commissions.edges[0]!.node).toMatchObject({ state: 'CLOSED', council: { name: us.body.name } });
  });

  it('narrows by state, closing soon, area, theme, kind, origin, budget and council', async () => {
    const { soon, later, mine } = await three();
    const narrowed = async (filter: object): Promise<string[]> =>
      titles(await ask<Listed>(LIST, { filter: { ...mine, ...filter }, sort: 'CLOSING_SOON' }));
    expect(await narrowed({ states: ['OPEN'] })).toEqual(['Safer parks', 'Warm terraces']);
    expect(await narrowed({ states: ['CLOSED', 'EVALUATING'] })).toEqual(['Good work']);
    expect(await narrowed({ closingWithinDays: 7 })).toEqual(['Safer parks']);
    expect(await narrowed({ areaId: soon.area.globalId })).toEqual(['Safer parks']);
    expect(await narrowed({ kind: 'GRANT' })).toEqual([]);
    expect(await narrowed({ origin: 'IMPORTED' })).toEqual([]);
    await sql('UPDATE commission SET budget_min = 10000, budget_max = 20000 WHERE id = $1', [later.id]);
    expect(await narrowed({ budgetTo: '15000', states: ['OPEN'] })).toEqual(['Warm terraces']);
    expect(await narrowed({ budgetFrom: '20001', states: ['OPEN'] })).toEqual(['Safer parks']);
    const [theme] = await sql<{ slug: string }>('SELECT slug FROM theme WHERE id = $1', [soon.area.themeId]);
    expect(await narrowed({ theme: theme!.slug })).toEqual(['Safer parks']);
    expect((await refusal(LIST, { filter: { budgetFrom: 'lots', closingWithinDays: 0 } })).code).toBe('INVALID');
  });

  it('counts each filter with all the others in force', async () => {
    const { us, mine } = await three();
    const FACETS = `query($filter: CommissionFilter) { commissionFacets(filter: $filter) {
      states { value count } kinds { value count } councils { value label count } } }`;
    const { commissionFacets } = await ask<{ commissionFacets: Record<string, { value: string; count: number }[]> }>(
      FACETS,
      { filter: { ...mine, states: ['OPEN'] } },
    );
    expect(commissionFacets.states).toEqual([
      { value: 'OPEN', count: 2 },
      { value: 'CLOSED', count: 1 },
    ]);
    expect(commissionFacets.kinds).toEqual([{ value: 'COMMISSION', count: 2 }]);
    expect(commissionFacets.councils).toContainEqual({ value: us.body.slug, label: us.body.name, count: 2 });
  });

  it('goes forward and back by keyset and refuses a cursor of another order', async () => {
    const { mine } = await three();
    const first = await ask<Listed>(LIST, { filter: mine, first: 2 });
    expect(first.commissions.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const second = await ask<Listed>(LIST, { filter: mine, first: 2, after: first.commissions.pageInfo.endCursor });
    expect(titles(second)).toEqual(['Safer parks']);
    const back = await ask<Listed>(LIST, { filter: mine, last: 2, before: second.commissions.pageInfo.startCursor });
    expect(titles(back)).toEqual(titles(first));
    const wrong = { filter: mine, sort: 'LARGEST_BUDGET', after: first.commissions.pageInfo.endCursor };
    expect((await refusal(LIST, wrong)).code).toBe('INVALID');
  });

  it('lists drafts only to the people of their council who ask for them', async () => {
    const us = await council();
    await draftOf(us, 'Still secret');
    const { manager } = await bidder();
    const filter = { council: us.body.slug, states: ['DRAFT'] };
    expect(titles(await ask<Listed>(LIST, { filter }, us.evaluator))).toEqual(['Still secret']);
    for (const other of [{}, manager]) expect(titles(await ask<Listed>(LIST, { filter }, other))).toEqual([]);
  });
});

describe('searching commissions', () => {
  it('ranks the title above the brief and shows where it was found, escaped', async () => {
    const us = await council();
    const word = `zebra${us.body.id.slice(-6)}`;
    const inBrief = await openCommission(us, { title: 'Another thing' });
    await sql('UPDATE commission SET brief = $2 WHERE id = $1', [inBrief.id, `Where 3 < 4, a ${word} & more.`]);
    await openCommission(us, { title: `The ${word} crossing` });
    await openCommission(us, { title: 'Unrelated' });
    const found = await ask<Listed>(LIST, { filter: { text: word } });
    expect(titles(found)).toEqual([`The ${word} crossing`, 'Another thing']);
    expect(found.commissions.totalCount).toBe(2);
    expect(found.commissions.edges[1]!.snippet).toContain(`3 &lt; 4, a <mark>${word}</mark> &amp; more`);
    const paged = await ask<Listed>(LIST, { filter: { text: word }, first: 1 });
    const next = await ask<Listed>(LIST, {
      filter: { text: word },
      first: 1,
      after: paged.commissions.pageInfo.endCursor,
    });
    expect(titles(next)).toEqual(['Another thing']);
    expect(titles(await ask<Listed>(LIST, { filter: { text: `${word} -crossing` } }))).toEqual(['Another thing']);
    expect(titles(await ask<Listed>(LIST, { filter: { text: `"&|!(:*` } }))).toEqual([]);
  });

  it('puts the best match first however many newer ones there are, and reaches every one', async () => {
    const us = await council();
    const word = `osprey${us.body.id.slice(-6)}`;
    await openCommission(us, { title: `The ${word} survey` });
    await sql(
      `INSERT INTO commission (id, council_id, reference, state, title, brief, bids_close_at, published_at)
       SELECT gen_random_uuid(), $1, $2 || n, 'awarded', 'Number ' || n, 'In passing: ' || $2, now(), now() + interval '1 minute'
       FROM generate_series(1, 600) n`,
      [us.body.id, word],
    );
    const first = await ask<Listed>(LIST, { filter: { text: `"${word}"` }, first: 2 });
    expect(titles(first)[0]).toBe(`The ${word} survey`);
    const seen = new Set<string>();
    for (let after: string | null = null, more = true; more;) {
      const { commissions }: Listed = await ask(LIST, { filter: { text: `"${word}"` }, first: 100, after });
      for (const { node } of commissions.edges) seen.add(node.title);
      after = commissions.pageInfo.endCursor;
      more = commissions.pageInfo.hasNextPage;
    }
    expect(seen.size).toBe(first.commissions.totalCount);
    expect(seen.size).toBe(601);
  });

  it('never finds a draft for outsiders', async () => {
    const us = await council();
    const word = `heron${us.body.id.slice(-6)}`;
    await draftOf(us, `The ${word} plan`);
    expect((await ask<Listed>(LIST, { filter: { text: word } })).commissions.totalCount).toBe(0);
  });
});

describe('the cost of the list', () => {
  const HOT = `query($filter: CommissionFilter) { commissions(filter: $filter, sort: CLOSING_SOON, first: 20) {
    edges { node { id reference title bidsCloseAt council { id slug name } area { id slug title } } } } }`;
  /** The same rows, but with a field that the list's own statement does not read. */
  const BY_LOADERS = HOT.replace('council { id slug name }', 'council { id slug name verifiedAt }');

  it('is one statement for what a list shows, at most four otherwise, and both ways answer the same', async () => {
    const { us, mine } = await three();
    await publishedArea(us.body);
    expect(await statementsOf(HOT, { filter: mine })).toBe(1);
    expect(await statementsOf(BY_LOADERS, { filter: mine })).toBeLessThanOrEqual(3);
    expect(await statementsOf(LIST, { filter: { ...mine, text: 'parks' } })).toBeLessThanOrEqual(4);
    const [hot, slow] = await Promise.all([HOT, BY_LOADERS].map((query) => ask(query, { filter: mine })));
    const without: unknown = JSON.parse(
      JSON.stringify(slow, (key, value: unknown) => (key === 'verifiedAt' ? undefined : value)),
    );
    expect(without).toEqual(hot);
  });
});
