import { describe, expect, it } from '@jest/globals';
import { randomInt } from 'node:crypto';
import {
  ask,
  bidder,
  council,
  join,
  openCommission,
  organisation,
  person,
  refusal,
  sql,
  submittedBid,
  uuid,
} from '../../../../test-kit/index.js';
import { ASK, askToJoin, END, invite, membership, mutation, ROLES, rolesOf, told } from './people.js';

const MERGE = mutation('mergeOrganisations', 'slug identifiers { value }');
const reason = 'Same number on both letterheads.';
const administrator = () => person('Ada Admin', { administrator: true });

describe('merging two records of one body', () => {
  it('is for administrators of the platform, and never turns a registered record into a listed one', async () => {
    const { body, manager } = await bidder();
    const listed = await organisation('Meridian Policy Inst.', 'other');
    await sql(`UPDATE organisation SET origin = 'listed' WHERE id = $1`, [listed.id]);
    const ada = await administrator();
    const input = { from: listed.globalId, into: body.globalId, reason };
    expect((await refusal(MERGE, { input })).code).toBe('UNAUTHENTICATED');
    expect((await refusal(MERGE, { input }, manager)).code).toBe('FORBIDDEN');
    expect((await refusal(MERGE, { input: { ...input, from: body.globalId, into: listed.globalId } }, ada)).code).toBe(
      'REFUSED',
    );
    expect((await refusal(MERGE, { input: { ...input, into: listed.globalId } }, ada)).code).toBe('REFUSED');
    const { body: northgate } = await council();
    expect((await refusal(MERGE, { input: { ...input, from: northgate.globalId } }, ada)).reasons[0]).toContain(
      'may commission',
    );
    const merged = await sql('SELECT 1 FROM organisation WHERE merged_into_id = ANY($1)', [[body.id, listed.id]]);
    expect(merged).toEqual([]);
  });

  it('lists the body once, leads its old page to the new one, and knows all its numbers', async () => {
    const { body, manager } = await bidder();
    const old = await organisation(`Old ${uuid()}`, 'think_tank');
    const value = String(randomInt(10_000_000, 99_999_999));
    await sql(`INSERT INTO organisation_identifier VALUES ($1, $2, 'GB-COH', $3)`, [uuid(), old.id, value]);
    const ada = await administrator();
    const answer = await ask(MERGE, { input: { from: old.globalId, into: body.globalId, reason } }, ada);
    expect(answer).toEqual({ mergeOrganisations: { slug: body.slug, identifiers: [{ value }] } });
    const LIST = `query ($text: String!) { organisations(filter: { text: $text }) { edges { node { slug } } } }`;
    expect(await ask(LIST, { text: old.name })).toEqual({ organisations: { edges: [] } });
    expect(await ask(`query ($slug: String!) { organisation(slug: $slug) { slug } }`, { slug: old.slug })).toEqual({
      organisation: { slug: body.slug },
    });
    const NODE = `query ($id: ID!) { node(id: $id) { ... on Organisation { name mergedInto { slug } } } }`;
    expect(await ask(NODE, { id: old.globalId })).toEqual({
      node: { name: old.name, mergedInto: { slug: body.slug } },
    });
    const REGISTER = mutation('registerOrganisation', 'id');
    const input = { name: 'Again', kind: 'BUSINESS', identifiers: [{ scheme: 'GB-COH', value }] };
    expect((await refusal(REGISTER, { input }, manager)).reasons[0]).toContain(`/organisations/${body.slug}`);
  });

  it('gives both records the same people, who stay the same', async () => {
    const { body, manager, contributor } = await bidder();
    const other = await bidder('Meridian Institute');
    const outsider = await person();
    const shared = contributor;
    await sql(
      `INSERT INTO organisation_membership (id, organisation_id, member_id, roles) VALUES ($1, $2, $3, '{signatory}')`,
      [uuid(), other.body.id, shared.id],
    );
    // Merging lets nobody in, so each is let in before.
    await join(manager, other.body, 'administrator', 'bid_manager');
    await join(other.manager, body, 'administrator', 'bid_manager');
    await join(other.contributor, body, 'contributor');
    const request = await askToJoin(other.body, outsider);
    await invite(other.body, other.manager, `${uuid()}@example.org`);
    const ada = await administrator();
    await ask(MERGE, { input: { from: other.body.globalId, into: body.globalId, reason } }, ada);
    for (const record of [body, other.body]) {
      expect(await rolesOf(manager, record)).toEqual(['administrator', 'bid_manager']);
      expect(await rolesOf(other.manager, record)).toEqual(['administrator', 'bid_manager']);
      expect([...(await rolesOf(shared, record))!].sort()).toEqual(['contributor', 'signatory']);
    }
    expect((await told(outsider, 'join-request-declined')).body).toContain(body.name);
    const left = await sql(
      `SELECT state FROM organisation_invitation WHERE organisation_id = $1 UNION ALL SELECT state FROM organisation_request WHERE organisation_id = $1`,
      [other.body.id],
    );
    expect(left.map((row) => row.state).sort()).toEqual(['declined', 'revoked']);
    expect(request.id).toBeTruthy();

    // Whoever acts for the old record acts for the body, and a change reaches every record of it.
    const actingFor = other.body.globalId;
    await ask(
      ROLES,
      { input: { actingFor, membership: await membership(shared, body), roles: ['ADMINISTRATOR'] } },
      other.manager,
    );
    for (const record of [body, other.body]) expect(await rolesOf(shared, record)).toEqual(['administrator']);
    await ask(END, { input: { actingFor, membership: await membership(manager, body) } }, other.manager);
    for (const record of [body, other.body]) expect(await rolesOf(manager, record)).toBeNull();
    await ask(ASK, { input: { organisation: actingFor } }, outsider);
    const MINE = `{ viewer { organisations { organisation { slug } } } }`;
    expect(await ask(MINE, {}, shared)).toEqual({ viewer: { organisations: [{ organisation: { slug: body.slug } }] } });
  });

  it('lets nobody in who does not belong to both, so that no sealed bid is read by merging', async () => {
    const { body, manager } = await bidder();
    const commission = await openCommission(await council());
    const bid = await submittedBid(commission, body, manager);
    const accomplice = await bidder('Front Consulting', 'consultancy');
    const ada = await administrator();
    const BID = `query ($id: ID!) { node(id: $id) { ... on Bid { state } } }`;
    for (const [from, into] of [
      [body, accomplice.body],
      [accomplice.body, body],
    ] as const) {
      const refused = await refusal(MERGE, { input: { from: from.globalId, into: into.globalId, reason } }, ada);
      expect(refused.code).toBe('REFUSED');
      expect(refused.reasons.join()).toContain('2 people of Front Consulting would come into');
      expect(refused.reasons.join()).not.toContain(manager.name);
      expect(await ask(BID, { id: bid.globalId }, accomplice.manager)).toEqual({ node: null });
    }
    // Nor by emptying the accomplice's record, nor when the bidder's people have left.
    await sql('UPDATE organisation_membership SET ended_at = clock_timestamp() WHERE organisation_id = $1', [body.id]);
    const input = { from: body.globalId, into: accomplice.body.globalId, reason };
    expect((await refusal(MERGE, { input }, ada)).reasons.join()).toContain('Nobody belongs to Meridian');
    expect(
      await sql('SELECT 1 FROM organisation WHERE merged_into_id IS NOT NULL AND id = ANY($1)', [
        [body.id, accomplice.body.id],
      ]),
    ).toEqual([]);
  });

  it('goes one hop, however many records are found to be one', async () => {
    const ada = await administrator();
    const [one, two, three] = [
      await organisation('One', 'charity'),
      await organisation('Two', 'charity'),
      await organisation('Three', 'charity'),
    ];
    await ask(MERGE, { input: { from: one.globalId, into: two.globalId, reason } }, ada);
    await ask(MERGE, { input: { from: two.globalId, into: three.globalId, reason } }, ada);
    expect(
      (await refusal(MERGE, { input: { from: one.globalId, into: three.globalId, reason } }, ada)).reasons[0],
    ).toContain('one record already');
    const rows = await sql('SELECT merged_into_id FROM organisation WHERE id = ANY($1)', [[one.id, two.id]]);
    expect(rows).toEqual([{ merged_into_id: three.id }, { merged_into_id: three.id }]);
  });
});
