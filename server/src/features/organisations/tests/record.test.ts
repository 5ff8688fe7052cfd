import { randomInt } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { api, ask, bidder, globalId, join, person, refusal, sql, type Person } from '../../../../test-kit/index.js';

const REGISTER = `mutation ($input: RegisterOrganisationInput!) { registerOrganisation(input: $input) {
  id slug name kind verifiedAt canCommission identifiers { scheme value } viewerStanding { roles } } }`;
const EDIT = `mutation ($input: EditOrganisationInput!) { editOrganisation(input: $input) { name description identifiers { scheme value } } }`;
const RENAME = `mutation ($input: RenameOrganisationPageInput!) { renameOrganisationPage(input: $input) { slug } }`;
const SETTINGS = `mutation ($input: ChangeOrganisationSettingsInput!) { changeOrganisationSettings(input: $input) { publishesNames requiresSignatory } }`;

interface Registered {
  registerOrganisation: {
    id: string;
    slug: string;
    identifiers: { scheme: string; value: string }[];
    viewerStanding: { roles: string[] };
  };
}

const digits = (): string => String(randomInt(10_000_000, 99_999_999));
const words = (more: object = {}) => ({ name: 'Open Streets Collective', kind: 'COMMUNITY_GROUP', ...more });
const register = async (who: Person, more: object = {}) =>
  (await ask<Registered>(REGISTER, { input: words(more) }, who)).registerOrganisation;
const organisationsOf = (who: Person) => sql('SELECT 1 FROM organisation_membership WHERE member_id = $1', [who.id]);

describe('registering an organisation', () => {
  it('makes the member its administrator and bid manager, unverified, at an address made of its name', async () => {
    const amina = await person('Amina Rahman');
    const first = await register(amina, { name: "Café & Friends' Circle" });
    const second = await register(amina, { name: "Café & Friends' Circle" });
    expect(first.slug).toMatch(/^cafe-and-friends-circle(-\d+)?$/);
    expect(second.slug).not.toBe(first.slug);
    expect(first).toMatchObject({
      verifiedAt: null,
      canCommission: false,
      viewerStanding: { roles: ['ADMINISTRATOR', 'BID_MANAGER'] },
    });
    expect((await register(amina, { kind: 'COUNCIL' })).viewerStanding.roles).toEqual(['ADMINISTRATOR']);
  });

  it('writes numbers as their registers do', async () => {
    const amina = await person();
    const value = digits().slice(1);
    const made = await register(amina, {
      kind: 'BUSINESS',
      identifiers: [{ scheme: 'GB-COH', value: ` ${value.slice(0, 3)} ${value.slice(3)} ` }],
    });
    expect(made.identifiers).toEqual([{ scheme: 'GB-COH', value: `0${value}` }]);
  });

  it('names every fault at its field and registers nothing', async () => {
    const amina = await person();
    const identifiers = [
      { scheme: 'GB-CHC', value: 'abc' },
      { scheme: 'XX-NO', value: '1' },
    ];
    const faults = await refusal(REGISTER, { input: words({ identifiers, name: '  ' }) }, amina);
    expect(faults.code).toBe('INVALID');
    expect(faults.fields.map((fault) => fault.path)).toEqual([
      'input.name',
      'input.identifiers.0.value',
      'input.identifiers.1.scheme',
    ]);
    expect(await organisationsOf(amina)).toEqual([]);
    expect((await refusal(REGISTER, { input: words({ website: 'javascript:alert(1)' }) }, amina)).fields[0]?.path).toBe(
      'input.website',
    );
  });

  it('refuses a number that is taken, names the holder and says how to join it', async () => {
    const identifiers = [{ scheme: 'GB-COH', value: digits() }];
    const holder = await register(await person(), { name: 'Tally & Finch', kind: 'CONSULTANCY', identifiers });
    const late = await person();
    const refused = await refusal(REGISTER, { input: words({ identifiers }) }, late);
    expect(refused.code).toBe('REFUSED');
    expect(refused.fields[0]?.path).toBe('input.identifiers.0.value');
    expect(refused.reasons[0]).toContain(
      `ask its administrators on its page to let you join: /organisations/${holder.slug}`,
    );
    expect(await organisationsOf(late)).toEqual([]);
  });

  it('gives a number to one of two who register it at the same moment', async () => {
    for (let round = 0; round < 20; round += 1) {
      const input = words({ identifiers: [{ scheme: 'GB-COH', value: digits() }] });
      const people = await Promise.all([person(), person()]);
      const answers = await Promise.all(people.map((who) => api(REGISTER, { input }, who)));
      expect(answers.map((answer) => answer.errors?.[0]?.extensions.code ?? 'OK').sort()).toEqual(['OK', 'REFUSED']);
    }
  });

  it('is for signed-in members', async () => {
    expect((await refusal(REGISTER, { input: words({ name: 'Nobody at all' }) })).code).toBe('UNAUTHENTICATED');
    expect(await sql(`SELECT 1 FROM organisation WHERE name = 'Nobody at all'`)).toEqual([]);
  });
});

describe('changing an organisation', () => {
  const mutations = (id: string): [string, string, object][] => [
    ['editOrganisation', EDIT, words({ actingFor: id, name: 'Taken over' })],
    ['renameOrganisationPage', RENAME, { actingFor: id, slug: `taken-over-${digits()}` }],
    ['changeOrganisationSettings', SETTINGS, { actingFor: id, requiresSignatory: true }],
  ];

  it('is refused to everybody but its administrators, and changes nothing', async () => {
    const amina = await person();
    const own = await register(amina);
    const outsider = await person();
    const contributor = await person();
    const id = Buffer.from(own.id, 'base64url').toString().split(':')[1]!;
    await join(contributor, { id, slug: own.slug, name: '', globalId: own.id }, 'contributor', 'bid_manager');
    const look = () => sql('SELECT * FROM organisation WHERE id = $1', [id]);
    const before = await look();
    for (const [, document, input] of mutations(own.id)) {
      expect((await refusal(document, { input })).code).toBe('UNAUTHENTICATED');
      for (const who of [outsider, contributor])
        expect((await refusal(document, { input }, who)).code).toBe('FORBIDDEN');
    }
    expect(await look()).toEqual(before);
    expect((await refusal(EDIT, { input: words({ actingFor: globalId('Organisation', amina.id) }) }, amina)).code).toBe(
      'NOT_FOUND',
    );
  });

  it('replaces its words and numbers, and keeps a note of it', async () => {
    const amina = await person();
    const own = await register(amina, { identifiers: [{ scheme: 'GB-COH', value: digits() }] });
    const identifiers = [{ scheme: 'GB-CHC', value: digits().slice(1) }];
    const input = words({ actingFor: own.id, name: 'Open Streets', description: '# We walk', identifiers });
    const { editOrganisation } = await ask<{ editOrganisation: object }>(EDIT, { input }, amina);
    expect(editOrganisation).toEqual({
      name: 'Open Streets',
      description: '# We walk',
      identifiers,
    });
    const page = `query ($slug: String!) { organisation(slug: $slug) { descriptionHtml } }`;
    expect(await ask(page, { slug: own.slug })).toEqual({ organisation: { descriptionHtml: '<h3>We walk</h3>\n' } });
  });

  it('keeps the name, kind and numbers that were checked, but lets a platform administrator mend them', async () => {
    const { body, manager } = await bidder();
    const input = words({ actingFor: body.globalId, name: 'Another name', kind: 'THINK_TANK' });
    const refused = await refusal(EDIT, { input }, manager);
    expect(refused.code).toBe('REFUSED');
    expect(refused.reasons[0]).toContain('The name of a verified organisation');
    expect(await sql('SELECT name FROM organisation WHERE id = $1', [body.id])).toEqual([{ name: body.name }]);
    await ask(EDIT, { input: { ...input, name: body.name, description: 'New words' } }, manager);
    await ask(EDIT, { input }, await person('Ada Admin', { administrator: true }));
    expect(await sql('SELECT name FROM organisation WHERE id = $1', [body.id])).toEqual([{ name: 'Another name' }]);
  });

  it('leads from every former address to the page, which nobody else can take', async () => {
    const amina = await person();
    const own = await register(amina);
    const [first, second] = [`walkers-${digits()}`, `striders-${digits()}`];
    for (const slug of [first, second]) await ask(RENAME, { input: { actingFor: own.id, slug } }, amina);
    const at = `query ($slug: String!) { organisation(slug: $slug) { slug } }`;
    for (const slug of [own.slug, first, second])
      expect(await ask(at, { slug })).toEqual({ organisation: { slug: second } });
    const other = await register(await person(), { name: first });
    expect(other.slug).toBe(`${first}-2`);
    const bella = await person();
    const third = await register(bella);
    for (const slug of [first, second, 'Not Fine', 'new'])
      expect((await refusal(RENAME, { input: { actingFor: third.id, slug } }, bella)).fields[0]?.path).toBe(
        'input.slug',
      );
    await ask(RENAME, { input: { actingFor: own.id, slug: first } }, amina);
    expect(await ask(at, { slug: second })).toEqual({ organisation: { slug: first } });
  });

  it('requires a signatory only where there is one, and shows names only for a council', async () => {
    const { body, manager, contributor } = await bidder();
    const input = { actingFor: body.globalId, requiresSignatory: true, publishesNames: true };
    expect((await refusal(SETTINGS, { input }, manager)).reasons).toHaveLength(2);
    await sql(`UPDATE organisation_membership SET roles = '{signatory}' WHERE member_id = $1`, [contributor.id]);
    const changed = await ask(SETTINGS, { input: { ...input, publishesNames: null } }, manager);
    expect(changed).toEqual({ changeOrganisationSettings: { publishesNames: false, requiresSignatory: true } });
    const seen = `query ($slug: String!) { organisation(slug: $slug) { requiresSignatory } }`;
    expect(await ask(seen, { slug: body.slug }, await person())).toEqual({ organisation: { requiresSignatory: null } });
  });
});
