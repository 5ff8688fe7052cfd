import { describe, expect, it } from '@jest/globals';
import { api, ask, council, refusal, sql } from '../../../../test-kit/index.js';
import { add, changesOf, draft, PUBLISH, publish, published, theme, UPDATE_AREA, words } from './drafting.js';

const EDITIONS = `query ($council: String!) { prospectusEditions(council: $council) { number state } }`;

describe('publishing an edition', () => {
  it('freezes its words, makes it the one in force and supersedes the one before', async () => {
    const { body, officer } = await council();
    const { areas } = await published(officer, body, 'Child poverty');
    const edition = await draft(officer, body);
    const themeId = await theme(officer, body, 'A Prosperous City');
    await add(officer, edition, themeId, 'Skills');
    await ask(
      UPDATE_AREA,
      {
        input: { editionId: edition.id, areaId: areas[0]!.areaId, revision: 1, ...words(themeId, 'Child poverty now') },
      },
      officer,
    );
    await publish(officer, edition.id);
    const { prospectusEditions } = await ask<{ prospectusEditions: unknown }>(EDITIONS, { council: body.slug });
    expect(prospectusEditions).toEqual([
      { number: 1, state: 'SUPERSEDED' },
      { number: 2, state: 'PUBLISHED' },
    ]);
    const { policyArea } = await ask<{ policyArea: unknown }>(
      `query ($council: String!) { policyArea(council: $council, slug: "child-poverty") {
        title inForce appearances { edition { number } version { number title } } } }`,
      { council: body.slug },
    );
    expect(policyArea).toEqual({
      title: 'Child poverty now',
      inForce: true,
      appearances: [
        { edition: { number: 2 }, version: { number: 2, title: 'Child poverty now' } },
        { edition: { number: 1 }, version: { number: 1, title: 'Child poverty' } },
      ],
    });
    const told = await sql(
      `SELECT h.verb, h.visibility FROM history h JOIN policy_area a ON a.id = h.subject_id
       WHERE a.council_id = $1 AND h.visibility = 'public' AND h.data ->> 'number' = '2' ORDER BY h.verb`,
      [body.id],
    );
    expect(told).toEqual([
      { verb: 'publish', visibility: 'public' },
      { verb: 'revise', visibility: 'public' },
    ]);
    await expect(
      sql(
        `UPDATE policy_area_version v SET title = 'Rewritten' FROM policy_area a WHERE a.id = v.area_id AND a.council_id = $1`,
        [body.id],
      ),
    ).rejects.toThrow('do not change');
  });

  it('is refused with every blocker at once, in the words of the page, and then changes nothing', async () => {
    const { body, officer } = await council();
    const edition = await draft(officer, body);
    await ask(
      `mutation ($input: AddPolicyAreaInput!) { addPolicyArea(input: $input) { area { slug } } }`,
      { input: { editionId: edition.id, title: 'Half an area' } },
      officer,
    );
    const { node } = await ask<{ node: { publishBlockers: string[]; changes: number } }>(
      `query ($id: ID!) { node(id: $id) { ... on ProspectusEdition { publishBlockers changes } } }`,
      { id: edition.id },
      officer,
    );
    expect(node.publishBlockers).toHaveLength(5);
    const { code, reasons } = await refusal(
      PUBLISH,
      { input: { editionId: edition.id, changes: node.changes } },
      officer,
    );
    expect(code).toBe('REFUSED');
    expect(reasons).toEqual(node.publishBlockers);
    expect(await sql('SELECT state, published_at FROM prospectus_edition WHERE council_id = $1', [body.id])).toEqual([
      { state: 'draft', published_at: null },
    ]);
  });

  it('is refused when nothing has changed, also when an edit was undone', async () => {
    const { body, officer } = await council();
    const { areas, themeId } = await published(officer, body, 'Child poverty');
    const edition = await draft(officer, body);
    const save = (revision: number, title: string) => ({
      input: {
        editionId: edition.id,
        areaId: areas[0]!.areaId,
        revision,
        ...words(themeId, title),
        questions: areas[0]!.questions,
      },
    });
    await ask(UPDATE_AREA, save(1, 'Another title'), officer);
    await ask(UPDATE_AREA, save(2, 'Child poverty'), officer);
    const { reasons } = await refusal(
      PUBLISH,
      { input: { editionId: edition.id, changes: await changesOf(officer, edition.id) } },
      officer,
    );
    expect(reasons).toEqual(['Nothing has changed since edition 1.']);
  });

  it('gives a conflict to whoever looked at the draft before its last change', async () => {
    const { body, officer, secondOfficer } = await council();
    const themeId = await theme(officer, body);
    const edition = await draft(officer, body);
    await add(officer, edition, themeId, 'Seen');
    const seen = await changesOf(officer, edition.id);
    await add(secondOfficer, edition, themeId, 'Not seen');
    const { code } = await refusal(PUBLISH, { input: { editionId: edition.id, changes: seen } }, officer);
    expect(code).toBe('CONFLICT');
  });

  it('by two officers at once makes one edition and one conflict, twenty times', async () => {
    const { body, officer, secondOfficer } = await council();
    const themeId = await theme(officer, body);
    for (let round = 1; round <= 20; round += 1) {
      const edition = await draft(officer, body);
      await add(officer, edition, themeId, `Area ${round}`);
      const input = { editionId: edition.id, changes: await changesOf(officer, edition.id) };
      const answers = await Promise.all([api(PUBLISH, { input }, officer), api(PUBLISH, { input }, secondOfficer)]);
      const codes = answers.map((answer) => answer.errors?.[0]?.extensions.code ?? 'PUBLISHED');
      expect(codes.sort()).toEqual(['CONFLICT', 'PUBLISHED']);
      const rows = await sql(`SELECT number FROM prospectus_edition WHERE council_id = $1 AND state = 'published'`, [
        body.id,
      ]);
      expect(rows).toEqual([{ number: round }]);
    }
    const verbs = await sql(
      `SELECT verb, count(*)::int AS n FROM history h JOIN prospectus_edition e ON e.id = h.subject_id
       WHERE e.council_id = $1 AND h.visibility = 'public' GROUP BY verb ORDER BY verb`,
      [body.id],
    );
    expect(verbs).toEqual([
      { verb: 'publish', n: 20 },
      { verb: 'supersede', n: 19 },
    ]);
  });
});
