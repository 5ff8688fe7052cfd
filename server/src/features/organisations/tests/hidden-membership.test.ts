import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  api,
  ask,
  council,
  globalId,
  join,
  openBids,
  openCommission,
  organisation,
  person,
  refusal,
  server,
  sql,
  submittedBid,
  uuid,
  type Body,
  type Person,
  type Sender,
} from '../../../../test-kit/index.js';
import { ASK, mutation } from './people.js';

const REGISTER = mutation('registerOrganisation', 'id slug');
const EDIT = mutation('editOrganisation', 'kind description: descriptionHtml');
const MERGE = mutation('mergeOrganisations', 'name');
const AUDIT = `query ($after: String) { auditEntries(first: 100, after: $after) { pageInfo { hasNextPage endCursor }
  edges { node { verb member { id name } actingFor { title } } } } }`;

/** Every way in which somebody could learn who belongs to the body, asked as one who should not. */
const ASKED = `query ($slug: String!, $member: ID!, $body: ID!, $commission: ID!, $name: String!) {
  organisation(slug: $slug) { name people { member { name } } formerPeople { member { name } } invitations { email }
    joinRequests { member { name } } }
  member(id: $member) { name affiliations { organisation { name } } }
  node(id: $member) { ... on Member { name affiliations { organisation { name } } } }
  nodes(ids: [$body]) { ... on Organisation { people { member { name } } } }
  organisations(first: 100, filter: { text: $name }) { edges { node { people { member { name } } } } }
  commissions(first: 100) { edges { node { opening { openedBy { name } } openedBids { organisation { name }
    submission { submittedBy { name } } draft { savedBy { name } } } } } }
  commission: node(id: $commission) { ... on Commission { result { bids { organisation { name } } }
    clarifications { text } panel { member { name } } } } }`;

interface Entry {
  verb: string;
  member: { name: string } | null;
  actingFor: { title: string } | null;
}
interface Audit {
  auditEntries: { edges: { node: Entry }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

describe.each(['UNION', 'POLITICAL_PARTY', 'FAITH_BODY'])('who belongs to a body such as a %s', (kind) => {
  let shy: Person;
  let body: Body;
  let northgate: Awaited<ReturnType<typeof council>>;
  let administrator: Person;
  let asked: Record<string, unknown>;
  const name = `Body ${uuid().slice(-8)}`;
  const surname = `Zephaniah-${uuid().slice(-8)}`;

  beforeAll(async () => {
    shy = await person(`Shy ${surname}`);
    administrator = await person('Ada Byrne', { administrator: true });
    await sql(`UPDATE member_profile SET visibility = 'public' WHERE member_id = $1`, [shy.id]);
    const input = { name, kind, description: '', website: '', identifiers: [] };
    const { registerOrganisation } = await ask<{ registerOrganisation: { id: string; slug: string } }>(
      REGISTER,
      { input },
      shy,
    );
    const id = Buffer.from(registerOrganisation.id, 'base64url').toString().split(':')[1]!;
    body = { id, slug: registerOrganisation.slug, name, globalId: registerOrganisation.id };
    await ask(EDIT, { input: { ...input, actingFor: body.globalId, description: 'We meet on Mondays.' } }, shy);
    await ask(ASK, { input: { organisation: body.globalId, message: 'Hello.' } }, await person(`Asker ${surname}`));
    northgate = await council();
    const commission = await openCommission(northgate);
    await submittedBid(commission, body, shy);
    await openBids(commission, northgate.officer);
    asked = {
      slug: body.slug,
      member: globalId('Member', shy.id),
      body: body.globalId,
      commission: commission.globalId,
      name,
    };
  });

  /** The names stand only where they were asked for by the member's own id, beside no word of the body. */
  const learns = async (as: Sender): Promise<string[]> => {
    const { data } = await api<Record<string, unknown>>(ASKED, asked, as);
    expect(JSON.stringify(data.organisation)).toContain(name);
    const { member, node, ...rest } = data;
    const told = [member, node].filter((one) => JSON.stringify(one).includes(name)).map(() => 'affiliation');
    return [...told, ...(JSON.stringify(rest).match(new RegExp(`(Shy|Asker) ${surname}`, 'g')) ?? [])];
  };

  it('is told to nobody outside by any list, search, node or bid, councils and administrators included', async () => {
    const outsiders = {
      anonymous: {},
      outsider: await person('Nia Okafor'),
      officer: northgate.officer,
      administrator,
    };
    for (const [who, as] of Object.entries(outsiders)) expect([who, await learns(as)]).toEqual([who, []]);
    expect(await learns(shy)).not.toEqual([]);
  });

  it('stands in no export and on no page that outsiders open', async () => {
    const paths = [
      '/open-data/commissions.csv',
      '/open-data/ocds.json',
      `/organisations/${body.slug}`,
      `/organisations?text=${encodeURIComponent(name)}`,
    ];
    for (const path of paths)
      for (const as of [{}, northgate.officer, administrator] as Partial<Person>[]) {
        const answer = await fetch(`${server.url}${path}`, { headers: as.cookie ? { cookie: as.cookie } : {} });
        expect([path, answer.status, (await answer.text()).includes(surname)]).toEqual([path, 200, false]);
      }
    const profile = await (await fetch(`${server.url}/members/${shy.id}`)).text();
    expect([profile.includes(surname), profile.includes(name)]).toEqual([true, false]);
  });

  it('is left out of the audit list, unless the member shows it', async () => {
    const entries = async () => {
      const found: Entry[] = [];
      let after: string | null = null;
      do {
        const { auditEntries }: Audit = await ask<Audit>(AUDIT, { after }, administrator);
        found.push(...auditEntries.edges.map(({ node }) => node));
        after = auditEntries.pageInfo.hasNextPage ? auditEntries.pageInfo.endCursor : null;
      } while (after);
      return found.filter(({ actingFor }) => actingFor?.title === name);
    };
    expect((await entries()).map(({ verb, member }) => [verb, member])).toEqual([
      ['edit', null],
      ['register', null],
    ]);
    await sql('UPDATE member_profile SET shows_sensitive_affiliations = TRUE WHERE member_id = $1', [shy.id]);
    expect((await entries()).map(({ member }) => member?.name)).toEqual([shy.name, shy.name]);
    await sql('UPDATE member_profile SET shows_sensitive_affiliations = FALSE WHERE member_id = $1', [shy.id]);
  });

  it('does not come out by making it another kind of body, or one with another body', async () => {
    const boss = await person('Bea Whitfield');
    await join(boss, body, 'administrator');
    const input = { actingFor: body.globalId, name, description: '', website: '', identifiers: [], kind: 'CHARITY' };
    const reason = expect.stringContaining('They must show that they belong to it, or leave');
    expect(await refusal(EDIT, { input }, boss)).toMatchObject({ code: 'REFUSED', reasons: [reason] });
    const charity = await organisation('A charity', 'charity');
    const merging = { from: body.globalId, into: charity.globalId, reason: 'They are one.' };
    expect(await refusal(MERGE, { input: merging }, administrator)).toMatchObject({
      code: 'REFUSED',
      reasons: [reason],
    });
    expect(await sql('SELECT kind, merged_into_id FROM organisation WHERE id = $1', [body.id])).toEqual([
      { kind: kind.toLowerCase(), merged_into_id: null },
    ]);
    await sql('UPDATE member_profile SET shows_sensitive_affiliations = TRUE WHERE member_id = $1', [shy.id]);
    expect(await ask(EDIT, { input }, boss)).toMatchObject({ editOrganisation: { kind: 'CHARITY' } });
  });
});
