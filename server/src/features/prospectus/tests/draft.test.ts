import { beforeAll, describe, expect, it } from '@jest/globals';
import { api, ask, council, person, refusal, sql, join } from '../../../../test-kit/index.js';
import { ADD_AREA, draft, DRAFT_EDITION, published, theme, words } from './drafting.js';

type Council = Awaited<ReturnType<typeof council>>;
const editionsIn = async (councilId: string): Promise<number> =>
  (await sql<{ n: number }>('SELECT count(*)::int AS n FROM prospectus_edition WHERE council_id = $1', [councilId]))[0]!
    .n;

describe('drafting an edition', () => {
  let city: Council;
  beforeAll(async () => {
    city = await council();
  });

  it('begins with everything that the edition in force holds', async () => {
    const { body, officer } = await council();
    await published(officer, body, 'Child poverty', 'Bus travel');
    const next = await draft(officer, body);
    expect(next.number).toBe(2);
    const { node } = await ask<{ node: { areas: { title: string; number: number }[] } }>(
      `query ($id: ID!) { node(id: $id) { ... on ProspectusEdition { areas { title number } } } }`,
      { id: next.id },
      officer,
    );
    expect(node.areas).toEqual([
      { title: 'Child poverty', number: 1 },
      { title: 'Bus travel', number: 1 },
    ]);
  });

  it('is for commissioning officers of a council that may commission: nobody else changes anything', async () => {
    const outsider = await person('Olga Outsider');
    const administrator = await person('Ada Administrator');
    await join(administrator, city.body, 'administrator');
    for (const who of [outsider, administrator, city.evaluator]) {
      const { code, reasons } = await refusal(DRAFT_EDITION, { input: { actingFor: city.body.globalId } }, who);
      expect(code).toBe('FORBIDDEN');
      expect(reasons).toEqual(['Only commissioning officers of a council that may commission may do this.']);
    }
    const anonymous = await refusal(DRAFT_EDITION, { input: { actingFor: city.body.globalId } });
    expect(anonymous.code).toBe('UNAUTHENTICATED');
    expect(await editionsIn(city.body.id)).toBe(0);
  });

  it('gives a second draft of the same council a conflict', async () => {
    const { body, officer, secondOfficer } = await council();
    await draft(officer, body);
    const { code } = await refusal(DRAFT_EDITION, { input: { actingFor: body.globalId } }, secondOfficer);
    expect(code).toBe('CONFLICT');
    expect(await editionsIn(body.id)).toBe(1);
  });

  it('is seen by officers and observers only', async () => {
    const { body, officer, evaluator } = await council();
    const observer = await person('Otto Observer');
    await join(observer, body, 'observer');
    const edition = await draft(officer, body);
    const query = `query ($id: ID!, $council: String!) {
      node(id: $id) { id } prospectusEdition(council: $council, number: 1) { number }
      prospectusEditions(council: $council) { number } organisation(slug: $council) {
        prospectusDraft { number } viewerMayReadProspectusDraft viewerMayEditProspectus } }`;
    const seenBy = async (who: { cookie?: string }): Promise<unknown> =>
      (await api(query, { id: edition.id, council: body.slug }, who)).data;
    const hidden = {
      node: null,
      prospectusEdition: null,
      prospectusEditions: [],
      organisation: { prospectusDraft: null, viewerMayReadProspectusDraft: false, viewerMayEditProspectus: false },
    };
    for (const who of [{}, evaluator, await person('Olga Outsider')]) expect(await seenBy(who)).toEqual(hidden);
    for (const who of [officer, observer])
      expect(await seenBy(who)).toMatchObject({
        prospectusEdition: { number: 1 },
        prospectusEditions: [{ number: 1 }],
        organisation: { viewerMayReadProspectusDraft: true, viewerMayEditProspectus: who === officer },
      });
  });

  it('hides a draft from a stranger who tries to change it', async () => {
    const { body, officer } = await council();
    const edition = await draft(officer, body);
    const stranger = await council('Southbrook Borough Council');
    const input = { editionId: edition.id, ...words(await theme(officer, body), 'Intrusion') };
    expect((await refusal(ADD_AREA, { input }, stranger.officer)).code).toBe('NOT_FOUND');
    expect(await sql('SELECT 1 FROM policy_area WHERE council_id = $1', [body.id])).toEqual([]);
  });
});
