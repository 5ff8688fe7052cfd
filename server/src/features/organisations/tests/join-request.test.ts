import { describe, expect, it } from '@jest/globals';
import { ask, bidder, person, refusal, sql } from '../../../../test-kit/index.js';
import { ASK, WITHDRAW, LET_IN, TURN_AWAY, rolesOf, askToJoin, told } from './people.js';

describe('asking to join', () => {
  it('tells the administrators, who let the person in with roles', async () => {
    const { body, manager } = await bidder();
    const dana = await person('Dana Field');
    expect((await refusal(ASK, { input: { organisation: body.globalId } })).code).toBe('UNAUTHENTICATED');
    const { id } = await askToJoin(body, dana);
    expect((await told(manager, 'join-request')).subject).toBe(`Dana Field asks to join ${body.name}`);
    expect((await refusal(ASK, { input: { organisation: body.globalId } }, dana)).reasons[0]).toContain('have asked');
    const STANDING = `query ($slug: String!) { organisation(slug: $slug) { viewerStanding { joinRequest } } }`;
    expect(await ask(STANDING, { slug: body.slug }, dana)).toEqual({
      organisation: { viewerStanding: { joinRequest: id } },
    });
    const input = { actingFor: body.globalId, joinRequest: id, roles: ['BID_MANAGER'] };
    expect(await ask(LET_IN, { input }, manager)).toEqual({ acceptJoinRequest: { state: 'ACCEPTED' } });
    expect(await rolesOf(dana, body)).toEqual(['bid_manager']);
    await told(dana, 'join-request-accepted');
    expect((await refusal(LET_IN, { input }, manager)).code).toBe('REFUSED');
    expect((await refusal(ASK, { input: { organisation: body.globalId } }, dana)).reasons[0]).toContain('belong');
  });

  it('can be declined with a reason, taken back, and asked again', async () => {
    const { body, manager } = await bidder();
    const dana = await person('Dana Field');
    const first = await askToJoin(body, dana);
    const reason = 'We do not know you yet.';
    await ask(TURN_AWAY, { input: { actingFor: body.globalId, joinRequest: first.id, reason } }, manager);
    expect((await told(dana, 'join-request-declined')).body).toContain(reason);
    const second = await askToJoin(body, dana);
    expect(await ask(WITHDRAW, { input: { joinRequest: second.id } }, dana)).toEqual({
      withdrawJoinRequest: { state: 'WITHDRAWN' },
    });
    await askToJoin(body, dana);
    expect(await rolesOf(dana, body)).toBeNull();
  });

  it('is refused where nobody could answer', async () => {
    const dana = await person('Dana Field');
    const { body } = await bidder();
    await sql('UPDATE organisation_membership SET ended_at = now() WHERE organisation_id = $1', [body.id]);
    expect((await refusal(ASK, { input: { organisation: body.globalId } }, dana)).reasons[0]).toContain(
      'no administrator',
    );
    await sql(`UPDATE organisation SET origin = 'listed' WHERE id = $1`, [body.id]);
    expect((await refusal(ASK, { input: { organisation: body.globalId } }, dana)).reasons[0]).toContain('claim it');
    expect(await sql('SELECT 1 FROM organisation_request WHERE member_id = $1', [dana.id])).toEqual([]);
  });
});
