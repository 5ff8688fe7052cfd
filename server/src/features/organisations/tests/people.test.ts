import { describe, expect, it } from '@jest/globals';
import { ask, bidder, person, refusal, sql, uuid } from '../../../../test-kit/index.js';
import {
  INVITE,
  REVOKE,
  WITHDRAW,
  LET_IN,
  TURN_AWAY,
  ROLES,
  END,
  LEAVE,
  membership,
  invite,
  askToJoin,
} from './people.js';

describe('who may change the people of an organisation', () => {
  it('is its administrators, and nobody else by any verb', async () => {
    const { body, manager, contributor } = await bidder();
    const asker = await person();
    const request = await askToJoin(body, asker);
    const waiting = await invite(body, manager, `${uuid()}@example.org`);
    const actingFor = body.globalId;
    const verbs: [string, object][] = [
      [INVITE, { actingFor, email: 'new@example.org', roles: ['CONTRIBUTOR'] }],
      [REVOKE, { actingFor, invitation: waiting.id }],
      [LET_IN, { actingFor, joinRequest: request.id, roles: ['CONTRIBUTOR'] }],
      [TURN_AWAY, { actingFor, joinRequest: request.id }],
      [ROLES, { actingFor, membership: await membership(contributor, body), roles: ['ADMINISTRATOR'] }],
      [END, { actingFor, membership: await membership(manager, body) }],
    ];
    const look = async () => [
      await sql('SELECT * FROM organisation_membership WHERE organisation_id = $1 ORDER BY id', [body.id]),
      await sql('SELECT * FROM organisation_invitation WHERE organisation_id = $1', [body.id]),
      await sql('SELECT * FROM organisation_request WHERE organisation_id = $1', [body.id]),
    ];
    const before = await look();
    const other = await bidder();
    const administrator = await person('Ada Admin', { administrator: true });
    for (const [document, input] of verbs) {
      expect((await refusal(document, { input })).code).toBe('UNAUTHENTICATED');
      for (const who of [asker, contributor, other.manager, administrator])
        expect((await refusal(document, { input }, who)).code).toBe('FORBIDDEN');
      if (document === INVITE) continue;
      const elsewhere = { ...input, actingFor: other.body.globalId };
      expect((await refusal(document, { input: elsewhere }, other.manager)).code).toBe('NOT_FOUND');
    }
    expect((await refusal(LEAVE, { input: { actingFor } }, asker)).code).toBe('FORBIDDEN');
    expect((await refusal(WITHDRAW, { input: { joinRequest: request.id } }, contributor)).code).toBe('NOT_FOUND');
    expect(await look()).toEqual(before);
    const DOOR = `query ($slug: String!) { organisation(slug: $slug) { invitations { email } joinRequests { message } } }`;
    for (const who of [{}, asker, contributor, administrator])
      expect(await ask(DOOR, { slug: body.slug }, who)).toEqual({
        organisation: { invitations: [], joinRequests: [] },
      });
    expect(await ask(DOOR, { slug: body.slug }, manager)).toMatchObject({
      organisation: { invitations: [{}], joinRequests: [{ message: 'I know streets.' }] },
    });
  });
});
