import { describe, expect, it } from '@jest/globals';
import { ask, bidder, organisation, person, refusal, sql, type Body, type Person } from '../../../../test-kit/index.js';
import { mutation } from './people.js';

const ACCEPT = mutation('acceptVerificationRequest', 'state');
const DECLINE = mutation('declineVerificationRequest', 'state');
const REQUEST = mutation('requestVerification', 'id');
const CLAIM = mutation('claimOrganisation', 'id');
const GRANT = mutation('grantCommissioning', 'canCommission');
const STOP = mutation('withdrawCommissioning', 'canCommission');
const UNVERIFY = mutation('withdrawVerification', 'verifiedAt');
const MERGE = mutation('mergeOrganisations', 'slug');
const EDIT = mutation('editOrganisation', 'name');
const BLOCKERS = `query ($slug: String!) { organisation(slug: $slug) { decisionBlockers } }`;
const message = 'Ring our main number.';
const reason = 'They asked.';

const administrator = () => person('Ada Admin', { administrator: true });
const join = (who: Person, body: Body, ended: string | null = null) =>
  sql(
    `INSERT INTO organisation_membership (id, organisation_id, member_id, roles, started_at, ended_at)
     VALUES (gen_random_uuid(), $1, $2, '{contributor}', clock_timestamp() - interval '3 years', clock_timestamp() - $3::interval)`,
    [body.id, who.id, ended],
  );
const stateOf = async (...bodies: Body[]) => [
  await sql('SELECT id, name, verified_at, can_commission, merged_into_id FROM organisation WHERE id = ANY($1)', [
    bodies.map(({ id }) => id),
  ]),
  await sql('SELECT state, note FROM verification_request WHERE organisation_id = ANY($1) ORDER BY id', [
    bodies.map(({ id }) => id),
  ]),
  await sql('SELECT count(*) FROM history WHERE subject_id = ANY($1)', [bodies.map(({ id }) => id)]),
];
const blockersOf = async (body: Body, who?: Person) =>
  (await ask<{ organisation: { decisionBlockers: string[] } }>(BLOCKERS, { slug: body.slug }, who)).organisation
    .decisionBlockers;

/** Every decision about a council that has asked and may commission, as one who belongs to it. */
const decisions = (council: Body, other: Body, request: string): [string, object][] => [
  [ACCEPT, { request, note: 'Checked.' }],
  [DECLINE, { request, reason }],
  [GRANT, { organisation: council.globalId, referencePrefix: 'OWN' }],
  [STOP, { organisation: council.globalId, reason }],
  [UNVERIFY, { organisation: council.globalId, reason }],
  [MERGE, { from: other.globalId, into: council.globalId, reason }],
  [MERGE, { from: council.globalId, into: other.globalId, reason }],
  [EDIT, { actingFor: council.globalId, name: 'Ours', kind: 'COUNCIL', description: '', website: '', identifiers: [] }],
];

async function asking() {
  const [council, other] = [await organisation('Eastmere Council', 'council'), await organisation('Eastmere', 'other')];
  const head = await person('Hana Head');
  await sql(
    `INSERT INTO organisation_membership (id, organisation_id, member_id, roles) VALUES (gen_random_uuid(), $1, $2, '{administrator}')`,
    [council.id, head.id],
  );
  await sql('UPDATE organisation SET verified_at = NULL WHERE id = $1', [council.id]);
  const asked = await ask<{ requestVerification: { id: string } }>(
    REQUEST,
    { input: { actingFor: council.globalId, message } },
    head,
  );
  return { council, other, request: asked.requestVerification.id };
}

describe('an administrator of the platform', () => {
  it('decides nothing about an organisation of their own, now or in the last 12 months, and is told before', async () => {
    for (const ended of [null, '11 months']) {
      const { council, other, request } = await asking();
      const [ada, judge] = [await administrator(), await administrator()];
      await join(ada, council, ended);
      const before = await stateOf(council, other);
      for (const [document, input] of decisions(council, other, request)) {
        const refused = await refusal(document, { input }, ada);
        expect(refused.code).toBe('FORBIDDEN');
        expect(refused.reasons).toEqual([
          'You belong to Eastmere Council, or did in the last 12 months. Another administrator of the platform must decide about it.',
        ]);
        expect(await blockersOf(council, ada)).toEqual(refused.reasons);
      }
      expect(await stateOf(council, other)).toEqual(before);
      expect(await blockersOf(council, judge)).toEqual([]);
      await ask(ACCEPT, { input: { request, note: 'Rang them.' } }, judge);
    }
  });

  it('decides again once twelve months have passed, and always about others', async () => {
    const { council, request } = await asking();
    const ada = await administrator();
    await join(ada, council, '12 months 1 day');
    await join(ada, await organisation('Other Body', 'business'));
    expect(await blockersOf(council, ada)).toEqual([]);
    expect(await ask(ACCEPT, { input: { request, note: 'Rang them.' } }, ada)).toEqual({
      acceptVerificationRequest: { state: 'ACCEPTED' },
    });
  });

  it('cannot grant a claim of their own, nor decline a rival’s', async () => {
    const body = await organisation('Fenland Research', 'business');
    await sql(`UPDATE organisation SET origin = 'listed', verified_at = NULL WHERE id = $1`, [body.id]);
    const [ada, rival] = [await administrator(), await person('Rival Reed')];
    const claim = async (who: Person) =>
      (
        await ask<{ claimOrganisation: { id: string } }>(
          CLAIM,
          { input: { organisation: body.globalId, message } },
          who,
        )
      ).claimOrganisation.id;
    const [own, other] = [await claim(ada), await claim(rival)];
    const before = await stateOf(body);
    for (const request of [own, other])
      for (const [document, input] of [
        [ACCEPT, { request, note: 'Me.' }],
        [DECLINE, { request, reason }],
      ] as const) {
        const refused = await refusal(document, { input }, ada);
        expect(refused).toMatchObject({ code: 'FORBIDDEN', reasons: [expect.stringContaining('yourself')] });
      }
    expect(await stateOf(body)).toEqual(before);
  });

  it('is held to it under every record of one body', async () => {
    const { council, other, request } = await asking();
    const ada = await administrator();
    await join(ada, other, '1 month');
    await sql('UPDATE organisation SET merged_into_id = $2 WHERE id = $1', [other.id, council.id]);
    expect((await refusal(ACCEPT, { input: { request, note: 'Me.' } }, ada)).code).toBe('FORBIDDEN');
    expect(await stateOf(council)).toMatchObject([[{ verified_at: null }], [{ state: 'pending' }], {}]);
  });

  it('learns of it alone: others are told nothing', async () => {
    const { body, manager } = await bidder();
    for (const who of [undefined, await person(), manager]) expect(await blockersOf(body, who)).toEqual([]);
  });
});
