import { describe, expect, it } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { ask, person, sql, statementsOf, type Person } from '../../../../test-kit/index.js';

const REGISTER = `mutation ($input: RegisterOrganisationInput!) { registerOrganisation(input: $input) { id } }`;
const digits = (): string => String(randomInt(10_000_000, 99_999_999));
const register = (who: Person, more: object) => ask(REGISTER, { input: { kind: 'COMMUNITY_GROUP', ...more } }, who);

describe('the list of organisations', () => {
  const LIST = `query ($filter: OrganisationFilter, $first: Int, $after: String) { organisations(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage } edges { node { name slug kind verifiedAt identifiers { value } } } } }`;
  interface List {
    organisations: {
      totalCount: number;
      pageInfo: { endCursor: string };
      edges: { node: { name: string; slug: string } }[];
    };
  }
  const names = (list: List) => list.organisations.edges.map((edge) => edge.node.name);

  it('finds by words, number, kind, verification and right to commission, in order of name', async () => {
    const amina = await person();
    const mark = `Z${digits()}`;
    const value = digits();
    await register(amina, { name: `${mark} beta`, kind: 'UNION' });
    await register(amina, { name: `${mark} Alpha 100%`, identifiers: [{ scheme: 'GB-COH', value }] });
    await sql(`UPDATE organisation SET verified_at = now() WHERE name = $1`, [`${mark} beta`]);
    const found = async (filter: object) => names(await ask<List>(LIST, { filter }));
    expect(await found({ text: mark.toLowerCase() })).toEqual([`${mark} Alpha 100%`, `${mark} beta`]);
    expect(await found({ text: `100% ${mark}` })).toEqual([`${mark} Alpha 100%`]);
    expect(await found({ text: `${mark} %_` })).toEqual([]);
    expect(await found({ text: value })).toEqual([`${mark} Alpha 100%`]);
    expect(await found({ identifier: { scheme: 'GB-COH', value } })).toEqual([`${mark} Alpha 100%`]);
    expect(await found({ text: mark, kinds: ['UNION', 'COUNCIL'] })).toEqual([`${mark} beta`]);
    expect(await found({ text: mark, verified: false })).toEqual([`${mark} Alpha 100%`]);
    expect(await found({ text: mark, canCommission: true })).toEqual([]);
    expect(await found({ text: mark, origin: 'LISTED' })).toEqual([]);
  });

  it('comes in pages that neither skip nor repeat, in a fixed number of statements', async () => {
    const amina = await person();
    const mark = `Y${digits()}`;
    for (let n = 0; n < 5; n += 1) await register(amina, { name: `${mark} ${n % 2 ? 'same' : 'Same'}` });
    const slugs: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page += 1) {
      const list: List = await ask<List>(LIST, { filter: { text: mark }, first: 2, after });
      expect(list.organisations.totalCount).toBe(5);
      slugs.push(...list.organisations.edges.map((edge) => edge.node.slug));
      after = list.organisations.pageInfo.endCursor;
    }
    expect(new Set(slugs).size).toBe(5);
    expect(await statementsOf(LIST, { first: 100 })).toBeLessThanOrEqual(4);
  });
});
