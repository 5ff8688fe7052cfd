import { describe, expect, it } from '@jest/globals';
import {
  ask,
  join,
  organisation,
  person,
  sql,
  statementsOf,
  type Body,
  type Person,
  type Sender,
} from '../../../../test-kit/index.js';

const PAGE = `query ($slug: String!) { organisation(slug: $slug) { name descriptionHtml identifiers { value }
  people { roles member { name } } formerPeople { member { name } } viewerStanding { roles joinRequest claim } } }`;
interface Page {
  organisation: {
    people: { roles: string[] | null; member: { name: string } }[];
    formerPeople: { member: { name: string } }[];
  };
}

const people = async (body: Body, as: Sender = {}) => {
  const { organisation: page } = await ask<Page>(PAGE, { slug: body.slug }, as);
  return page.people.map((one) => one.member.name);
};
const profile = (who: Person, change: string) =>
  sql(`UPDATE member_profile SET ${change} WHERE member_id = $1`, [who.id]);

describe('the people of an organisation', () => {
  it('are shown to members, and to everybody where their profile is public; roles only to each other', async () => {
    const body = await organisation('Meridian Policy Institute', 'think_tank');
    const [bea, callum, outsider] = [await person('Bea Whitfield'), await person('Callum Reid'), await person()];
    await join(bea, body, 'administrator');
    await join(callum, body, 'contributor');
    await profile(callum, `visibility = 'public'`);
    expect(await people(body)).toEqual(['Callum Reid']);
    expect(await people(body, outsider)).toEqual(['Bea Whitfield', 'Callum Reid']);
    const seen = async (as: Sender) =>
      (await ask<Page>(PAGE, { slug: body.slug }, as)).organisation.people.map((one) => one.roles);
    expect(await seen(outsider)).toEqual([null, null]);
    expect(await seen(callum)).toEqual([['ADMINISTRATOR'], ['CONTRIBUTOR']]);
  });

  it.each(['union', 'political_party', 'faith_body'])(
    'of a %s are hidden from outsiders unless they show it',
    async (kind) => {
      const body = await organisation('A body of its members', kind);
      const [shy, open, outsider] = [await person('Shy Shah'), await person('Open Okafor'), await person()];
      const administrator = await person('Ada Admin', { administrator: true });
      for (const who of [shy, open]) {
        await join(who, body, 'contributor');
        await profile(who, `visibility = 'public'`);
      }
      await profile(open, 'shows_sensitive_affiliations = TRUE');
      for (const who of [{}, outsider, administrator]) expect(await people(body, who)).toEqual(['Open Okafor']);
      expect(await people(body, open)).toEqual(['Open Okafor', 'Shy Shah']);

      const OF = `query ($id: ID!) { node(id: $id) { ... on Member { affiliations { organisation { name } } } } }`;
      const affiliations = async (as: Sender) =>
        (
          await ask<{ node: { affiliations: object[] } }>(
            OF,
            { id: Buffer.from(`Member:${shy.id}`).toString('base64url') },
            as,
          )
        ).node.affiliations;
      expect(await affiliations(outsider)).toEqual([]);
      expect(await affiliations(open)).toHaveLength(1);
      expect(await affiliations(shy)).toHaveLength(1);
    },
  );

  it('stay known to each other after their time has ended, and to nobody else', async () => {
    const body = await organisation('Tally & Finch', 'consultancy');
    const [bea, gone] = [await person('Bea Whitfield'), await person('Gone Gray')];
    await join(bea, body, 'administrator');
    await join(gone, body, 'contributor');
    await profile(gone, `visibility = 'public'`);
    await sql('UPDATE organisation_membership SET ended_at = now() WHERE member_id = $1', [gone.id]);
    expect(await people(body, gone)).toEqual(['Bea Whitfield']);
    const former = async (as: Sender) => (await ask<Page>(PAGE, { slug: body.slug }, as)).organisation.formerPeople;
    expect(await former(bea)).toEqual([{ member: { name: 'Gone Gray' } }]);
    for (const as of [{}, gone, await person()]) expect(await former(as)).toEqual([]);
  });

  it('are read with the page in at most 4 statements, whoever asks', async () => {
    const body = await organisation('Eastmoor University', 'university');
    const bea = await person('Bea Whitfield');
    await join(bea, body, 'administrator');
    for (let n = 0; n < 5; n += 1) await join(await person(), body, 'contributor');
    const page = PAGE.replace('formerPeople { member { name } }', '');
    for (const as of [{}, bea, await person()])
      expect(await statementsOf(page, { slug: body.slug }, as)).toBeLessThanOrEqual(4);
  });

  it('know for whom they may act', async () => {
    const body = await organisation('Eastmoor University', 'university');
    const bea = await person('Bea Whitfield');
    const MINE = `{ viewer { organisations { roles organisation { name } } } }`;
    expect(await ask(MINE, {}, bea)).toEqual({ viewer: { organisations: [] } });
    await join(bea, body, 'administrator', 'signatory');
    const own = [{ roles: ['ADMINISTRATOR', 'SIGNATORY'], organisation: { name: body.name } }];
    expect(await ask(MINE, {}, bea)).toEqual({ viewer: { organisations: own } });
    expect(await ask(MINE)).toEqual({ viewer: { organisations: [] } });
  });
});
