import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  ask,
  council,
  person,
  publishedArea,
  refusal,
  statementsOf,
  type Body,
  type Person,
} from '../../../../test-kit/index.js';
import { add, draft, publish, published, theme, UPDATE_AREA, words } from './drafting.js';

const AREA =
  'slug title inForce viewerFollows council { name } current { title stage helpWanted theme { name } questions { text } }';
const LIST = `query ($filter: PolicyAreaFilter, $sort: PolicyAreaSort! = TITLE, $first: Int = 20, $after: String) {
  policyAreas(filter: $filter, sort: $sort, first: $first, after: $after) { edges { cursor node { ${AREA} } } } }`;
interface List {
  policyAreas: { edges: { cursor: string; node: { title: string } }[] };
}
const titles = (list: List): string[] => list.policyAreas.edges.map(({ node }) => node.title);

describe('reading a Prospectus', () => {
  let body: Body;
  let officer: Person;
  beforeAll(async () => {
    ({ body, officer } = await council());
    const { themeId, areas } = await published(officer, body, 'Child poverty', 'Bus travel', 'Skills');
    const edition = await draft(officer, body);
    await ask(
      UPDATE_AREA,
      {
        input: {
          editionId: edition.id,
          areaId: areas[0]!.areaId,
          revision: 1,
          ...words(await theme(officer, body, 'A Prosperous City'), 'Child poverty'),
          questions: [{ id: areas[0]!.questions[0]!.id, text: 'Which measures work in rented homes?' }],
          stage: 'COMMISSIONING',
          helpWanted: ['PARTNERS', 'FUNDING'],
        },
      },
      officer,
    );
    await ask(
      `mutation ($input: EditionAreaInput!) { removePolicyArea(input: $input) { edition { number } } }`,
      { input: { editionId: edition.id, areaId: areas[1]!.areaId } },
      officer,
    );
    await add(officer, edition, themeId, 'Responsible AI');
    await publish(officer, edition.id);
  });

  it('groups the areas of an edition by theme, in the order of the council', async () => {
    const { prospectus } = await ask<{ prospectus: unknown }>(
      `query ($council: String!) { prospectus(council: $council) { number areaCount sections { theme { name } areas { title } } } }`,
      { council: body.slug },
    );
    expect(prospectus).toEqual({
      number: 2,
      areaCount: 3,
      sections: [
        { theme: { name: 'A Fair City' }, areas: [{ title: 'Skills' }, { title: 'Responsible AI' }] },
        { theme: { name: 'A Prosperous City' }, areas: [{ title: 'Child poverty' }] },
      ],
    });
  });

  it('keeps an area that was left out readable, and says that it is no longer in force', async () => {
    const { policyArea } = await ask<{ policyArea: unknown }>(
      `query ($council: String!) { policyArea(council: $council, slug: "bus-travel") { inForce appearances { edition { number } } } }`,
      { council: body.slug },
    );
    expect(policyArea).toEqual({ inForce: false, appearances: [{ edition: { number: 1 } }] });
  });

  it('compares two editions: what came, went and changed, word by word', async () => {
    const { editionDiff } = await ask<{ editionDiff: Record<string, unknown> }>(
      `query ($council: String!) { editionDiff(council: $council, from: 1, to: 2) {
        unchanged added { title } removed { title }
        changed { after { title } fields { field parts { kind text } } questions { parts { kind text } } } } }`,
      { council: body.slug },
    );
    expect(editionDiff).toMatchObject({
      unchanged: 1,
      added: [{ title: 'Responsible AI' }],
      removed: [{ title: 'Bus travel' }],
    });
    const [changed] = editionDiff.changed as { fields: { field: string }[]; questions: { parts: unknown[] }[] }[];
    expect(changed!.fields.map(({ field }) => field)).toEqual(['THEME', 'STAGE', 'HELP_WANTED']);
    expect(changed!.fields[0]).toEqual({
      field: 'THEME',
      parts: [
        { kind: 'SAME', text: 'A ' },
        { kind: 'REMOVED', text: 'Fair' },
        { kind: 'ADDED', text: 'Prosperous' },
        { kind: 'SAME', text: ' City' },
      ],
    });
    expect(changed!.questions[0]!.parts).toContainEqual({ kind: 'SAME', text: 'Which measures work ' });
    const same = await refusal(
      `query ($council: String!) { editionDiff(council: $council, from: 1, to: 1) { unchanged } }`,
      { council: body.slug },
    );
    expect(same.code).toBe('INVALID');
  });

  it('lists areas by council, theme, stage, help wanted and words, sorted and paged', async () => {
    const of = async (filter: object, more: object = {}): Promise<string[]> =>
      titles(await ask<List>(LIST, { filter: { council: body.slug, ...filter }, ...more }));
    expect(await of({})).toEqual(['Child poverty', 'Responsible AI', 'Skills']);
    expect(await of({ stage: ['COMMISSIONING'] })).toEqual(['Child poverty']);
    expect(await of({ helpWanted: ['FUNDING', 'DELIVERY'] })).toEqual(['Child poverty']);
    expect(await of({ text: 'rented homes' })).toEqual(['Child poverty']);
    expect(await of({ text: 'respons' })).toEqual(['Responsible AI']);
    expect(await of({ text: '100%' })).toEqual([]);
    expect((await of({}, { sort: 'NEWEST' }))[2]).toBe('Skills');
    const first = await ask<List>(LIST, { filter: { council: body.slug }, first: 2 });
    expect(await of({}, { after: first.policyAreas.edges[1]!.cursor })).toEqual(['Skills']);
  });

  it('shows nothing of an area that was never published', async () => {
    const other = await council('Southbrook Borough Council');
    const edition = await draft(other.officer, other.body);
    const area = await add(other.officer, edition, await theme(other.officer, other.body), 'Secret');
    const query = `query ($council: String!, $ids: [ID!]!) { policyArea(council: $council, slug: "secret") { id }
      nodes(ids: $ids) { id } organisation(slug: $council) { themes { name } } }`;
    const ids = [area.areaId, area.questions[0]!.id];
    for (const who of [{}, officer])
      expect(await ask(query, { council: other.body.slug, ids }, who)).toEqual({
        policyArea: null,
        nodes: [null, null],
        organisation: { themes: [] },
      });
  });

  it('runs few statements, however long the list', async () => {
    for (let count = 0; count < 5; count += 1) await publishedArea(body, `Area ${count}`);
    const member = await person();
    const edition =
      'number title publishedAt council { name slug } areaCount sections { theme { name } areas { title summary questions { text } } }';
    expect(await statementsOf(LIST, { filter: { council: body.slug } }, member)).toBe(4);
    expect(await statementsOf(`{ prospectuses { edges { node { ${edition} } } } }`)).toBe(3);
    expect(
      await statementsOf(`query ($council: String!) { prospectus(council: $council) { ${edition} } }`, {
        council: body.slug,
      }),
    ).toBe(3);
    expect(
      await statementsOf(`query ($council: String!) { prospectusEditions(council: $council) { ${edition} } }`, {
        council: body.slug,
      }),
    ).toBe(3);
    expect(
      await statementsOf(
        `query ($council: String!) { policyArea(council: $council, slug: "child-poverty") { ${AREA} followerCount appearances { edition { number council { name } } version { title } } } }`,
        { council: body.slug },
        member,
      ),
    ).toBe(8);
  });
});
