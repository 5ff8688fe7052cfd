import { describe, expect, it } from '@jest/globals';
import { ask, globalId, person, refusal, type Person } from '../../../../test-kit/index.js';

const UPDATE = `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { member { name } } }`;
const MEMBER = `query ($id: ID!) { member(id: $id) { name url profile { biographyHtml expertise } } node(id: $id) { id } }`;
const profile = (more: object = {}) => ({
  name: 'Amina  Rahman ',
  biography: 'I know **housing**. <script>alert(1)</script>',
  expertise: ['Housing', ' housing', 'Child poverty'],
  visibility: 'PUBLIC',
  showsSensitiveAffiliations: false,
  ...more,
});
const seen = (who: Person, as = {}) =>
  ask<{ member: { profile: object } | null; node: object | null }>(MEMBER, { id: globalId('Member', who.id) }, as);

describe('a profile', () => {
  it('is tidied and shown to everybody when public', async () => {
    const amina = await person('Amina Rahman');
    await ask(UPDATE, { input: profile() }, amina);
    expect((await seen(amina)).member).toEqual({
      name: 'Amina Rahman',
      url: `/members/${amina.id}`,
      profile: { biographyHtml: '<p>I know <strong>housing</strong>. </p>\n', expertise: ['housing', 'Child poverty'] },
    });
  });

  it('is shown to signed-in people alone when for members, by whatever door', async () => {
    const [amina, bea] = [await person('Amina Rahman'), await person('Bea Whitfield')];
    await ask(UPDATE, { input: profile({ visibility: 'MEMBERS' }) }, amina);
    expect(await seen(amina)).toEqual({ member: null, node: null });
    expect((await seen(amina, bea)).member?.profile).not.toBeNull();
  });

  it('names every fault and changes nothing', async () => {
    const amina = await person('Amina Rahman');
    const input = profile({ name: '<b>', expertise: Array.from({ length: 11 }, (_, i) => `Tag ${i}`) });
    const refused = await refusal(UPDATE, { input }, amina);
    expect(refused.fields.map((fault) => fault.path)).toEqual(['input.name', 'input.expertise']);
    expect(await seen(amina, amina)).toMatchObject({ member: { name: 'Amina Rahman', profile: { expertise: [] } } });
  });

  it('cannot be changed by anybody who is not signed in', async () => {
    expect((await refusal(UPDATE, { input: profile() })).code).toBe('UNAUTHENTICATED');
  });
});
