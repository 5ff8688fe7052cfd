import { describe, expect, it } from '@jest/globals';
import { ask, council, refusal, sql } from '../../../../test-kit/index.js';
import { ADD_AREA, add, draft, published, theme, UPDATE_AREA, words } from './drafting.js';

describe('editing an area of a draft', () => {
  it('keeps the published words and begins a new version, with the questions that stay keeping their identity', async () => {
    const { body, officer } = await council();
    const { themeId, areas } = await published(officer, body, 'Child poverty');
    const edition = await draft(officer, body);
    const asked = areas[0]!.questions[0]!;
    const input = {
      editionId: edition.id,
      areaId: areas[0]!.areaId,
      revision: 1,
      ...words(themeId, 'Child poverty and rents'),
      questions: [{ text: 'A new question?' }, { id: asked.id, text: 'Which measures work in rented homes?' }],
    };
    const { updatePolicyArea } = await ask<{ updatePolicyArea: { area: Record<string, unknown> } }>(
      UPDATE_AREA,
      { input },
      officer,
    );
    expect(updatePolicyArea.area).toMatchObject({
      number: 2,
      revision: 2,
      slug: 'child-poverty',
      questions: [{ text: 'A new question?' }, { id: asked.id, text: 'Which measures work in rented homes?' }],
    });
    const { prospectus } = await ask<{ prospectus: unknown }>(
      `query ($council: String!) { prospectus(council: $council) { areas { title questions { text } } } }`,
      { council: body.slug },
    );
    expect(prospectus).toEqual({
      areas: [{ title: 'Child poverty', questions: [{ text: 'Which measures work within council powers?' }] }],
    });
  });

  it('refuses a save over what somebody else saved meanwhile, and shows it', async () => {
    const { body, officer, secondOfficer } = await council();
    const themeId = await theme(officer, body);
    const edition = await draft(officer, body);
    const area = await add(officer, edition, themeId, 'Child poverty');
    const save = (title: string) => ({
      input: { editionId: edition.id, areaId: area.areaId, revision: 1, ...words(themeId, title) },
    });
    await ask(UPDATE_AREA, save('Saved first'), secondOfficer);
    const { code, reasons, data } = await refusal(UPDATE_AREA, save('Saved second'), officer);
    expect(code).toBe('CONFLICT');
    expect(reasons).toEqual(['Oluwaseun Adeyemi saved this area since you opened it.']);
    expect(data).toMatchObject({ revision: 2, savedBy: 'Oluwaseun Adeyemi', saved: { title: 'Saved first' } });
    const versions = await sql(
      'SELECT title FROM policy_area_version v JOIN policy_area a ON a.id = v.area_id WHERE a.council_id = $1',
      [body.id],
    );
    expect(versions).toEqual([{ title: 'Saved first' }]);
  });

  it('names every fault at once with the path of its field', async () => {
    const { body, officer } = await council();
    const edition = await draft(officer, body);
    const other = await council('Southbrook Borough Council');
    const foreign = await theme(other.officer, other.body);
    const malformed = { ...words(foreign, ' '), questions: [{ text: '' }], contactRole: 'x'.repeat(121) };
    const first = await refusal(ADD_AREA, { input: { editionId: edition.id, ...malformed } }, officer);
    expect(first.code).toBe('INVALID');
    expect(first.fields.map(({ path }) => path).sort()).toEqual([
      'input.contactRole',
      'input.questions.0.text',
      'input.title',
    ]);
    const wrong = {
      ...words(foreign, 'Child poverty'),
      budgetMin: { amount: '50000' },
      questions: [{ id: 'not-ours', text: 'Whose?' }],
    };
    const second = await refusal(ADD_AREA, { input: { editionId: edition.id, ...wrong } }, officer);
    expect(second.fields.map(({ path }) => path)).toEqual(['input.themeId', 'input.budgetMax', 'input.questions.0.id']);
    expect(await sql('SELECT 1 FROM policy_area WHERE council_id = $1', [body.id])).toEqual([]);
  });

  it('lets an unpublished area go without a trace, and brings a published one back', async () => {
    const { body, officer } = await council();
    const { areas } = await published(officer, body, 'Child poverty', 'Bus travel');
    const edition = await draft(officer, body);
    const themeId = await theme(officer, body, 'A Prosperous City');
    const fresh = await add(officer, edition, themeId, 'A passing thought');
    const remove = `mutation ($input: EditionAreaInput!) { removePolicyArea(input: $input) { edition { areaCount } } }`;
    const bringBack = `mutation ($input: EditionAreaInput!) { bringBackPolicyArea(input: $input) { edition { areas { title } } } }`;
    const of = (areaId: string) => ({ input: { editionId: edition.id, areaId } });
    await ask(remove, of(fresh.areaId), officer);
    expect(
      await sql(`SELECT 1 FROM policy_area WHERE council_id = $1 AND slug = 'a-passing-thought'`, [body.id]),
    ).toEqual([]);
    await ask(remove, of(areas[0]!.areaId), officer);
    const { bringBackPolicyArea } = await ask<{ bringBackPolicyArea: unknown }>(
      bringBack,
      of(areas[0]!.areaId),
      officer,
    );
    expect(bringBackPolicyArea).toEqual({ edition: { areas: [{ title: 'Bus travel' }, { title: 'Child poverty' }] } });
    expect((await refusal(bringBack, of(areas[0]!.areaId), officer)).code).toBe('REFUSED');
  });

  it('puts areas in order, unless the list is not what the draft holds', async () => {
    const { body, officer } = await council();
    const { areas } = await published(officer, body, 'One', 'Two', 'Three');
    const edition = await draft(officer, body);
    const order = `mutation ($input: OrderPolicyAreasInput!) { orderPolicyAreas(input: $input) { edition { areas { title } } } }`;
    const ids = areas.map(({ areaId }) => areaId).reverse();
    const { orderPolicyAreas } = await ask<{ orderPolicyAreas: unknown }>(
      order,
      { input: { editionId: edition.id, areaIds: ids } },
      officer,
    );
    expect(orderPolicyAreas).toEqual({ edition: { areas: [{ title: 'Three' }, { title: 'Two' }, { title: 'One' }] } });
    for (const areaIds of [ids.slice(1), [...ids.slice(1), ids[1]]])
      expect((await refusal(order, { input: { editionId: edition.id, areaIds } }, officer)).code).toBe('CONFLICT');
  });
});

describe('a theme', () => {
  it('keeps the name under which areas were published', async () => {
    const { body, officer } = await council();
    const { themeId } = await published(officer, body, 'Child poverty');
    const update = `mutation ($input: UpdateThemeInput!) { updateTheme(input: $input) { theme { name description } } }`;
    const { code } = await refusal(update, { input: { themeId, name: 'Another name', description: '' } }, officer);
    expect(code).toBe('REFUSED');
    const { updateTheme } = await ask<{ updateTheme: unknown }>(
      update,
      { input: { themeId, name: 'A Fair City', description: 'What is fair.' } },
      officer,
    );
    expect(updateTheme).toEqual({ theme: { name: 'A Fair City', description: 'What is fair.' } });
  });

  it('has a name of its own within the council', async () => {
    const { body, officer } = await council();
    await theme(officer, body, 'A Fair City');
    const { code, fields } = await refusal(
      `mutation ($input: AddThemeInput!) { addTheme(input: $input) { theme { id } } }`,
      { input: { actingFor: body.globalId, name: 'a fair city ' } },
      officer,
    );
    expect(code).toBe('INVALID');
    expect(fields).toEqual([{ path: 'input.name', message: 'The council already has a theme called “a fair city”.' }]);
  });
});
