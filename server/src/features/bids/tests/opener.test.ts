import { describe, expect, it } from '@jest/globals';
import {
  api,
  ask,
  bidder,
  council,
  join,
  openCommission,
  organisation,
  passDeadline,
  person,
  PUBLISH_COMMISSION,
  readyDraft,
  refusal,
  sql,
  submittedBid,
  type Body,
  type Person,
} from '../../../../test-kit/index.js';

const OPEN = `mutation ($input: OpenBidsInput!) { openBids(input: $input) { commission { state opening { bidCount } } } }`;
const LOOK = `query ($id: ID!) { node(id: $id) { ... on Commission { state opening { bidCount } openBlockers { code message }
  openedBids { id } } } }`;
const WORK = `{ viewer { work { kind } } }`;

const member = async (who: Person, body: Body, endedAgo: string | null = null): Promise<void> => {
  await join(who, body, 'contributor');
  if (endedAgo)
    await sql(
      'UPDATE organisation_membership SET ended_at = clock_timestamp() - $3::interval WHERE member_id = $1 AND organisation_id = $2',
      [who.id, body.id, endedAgo],
    );
};

/** Two commissions of one council, alike but for the bid: Rhys belongs to the organisation that bid for one of them. */
async function twins(endedAgo: string | null) {
  const northgate = await council();
  const meridian = await bidder();
  await member(northgate.officer, meridian.body, endedAgo);
  const withBid = await openCommission(northgate);
  const without = await openCommission(northgate);
  await submittedBid(withBid, meridian.body, meridian.manager);
  return { northgate, withBid, without };
}
type Twin = Awaited<ReturnType<typeof twins>>['withBid'];

/** Everything that an officer can learn of who may open, word for word but for the commission's own id. */
async function learned(at: Twin, who: Person): Promise<string> {
  const look = await api(LOOK, { id: at.globalId }, who);
  const open = await api(OPEN, { input: { commissionId: at.globalId } }, who);
  return JSON.stringify([look.data, look.errors, open.data, open.errors])
    .replaceAll(/"requestId":"[^"]+"/g, '')
    .replaceAll(/Bids close on [^.]+/g, '');
}

describe('who may open', () => {
  it.each([
    ['belongs to an organisation', null],
    ['left one within 12 months', '11 months'],
  ])('is nobody who %s, and the answer is the same whether or not it has bid', async (_name, endedAgo) => {
    const { northgate, withBid, without } = await twins(endedAgo);
    for (const when of ['before the deadline', 'after it']) {
      const told = await learned(withBid, northgate.officer);
      expect(told).toBe(await learned(without, northgate.officer));
      expect({ when, told: told.includes('BELONGS_ELSEWHERE') }).toEqual({ when, told: true });
      expect(await sql('SELECT 1 FROM bid_opening WHERE commission_id = $1', [withBid.id])).toEqual([]);
      await passDeadline(withBid.id);
      await passDeadline(without.id);
    }
    expect((await refusal(OPEN, { input: { commissionId: withBid.globalId } }, northgate.officer)).reasons).toEqual([
      expect.stringContaining('Whether or not it has bid'),
    ]);
    await ask(OPEN, { input: { commissionId: withBid.globalId } }, northgate.secondOfficer);
  });

  it('is an officer whose time elsewhere ended more than 12 months ago, or who belongs to the council alone', async () => {
    const { northgate, withBid } = await twins('13 months');
    await passDeadline(withBid.id);
    expect(await ask(OPEN, { input: { commissionId: withBid.globalId } }, northgate.officer)).toMatchObject({
      openBids: { commission: { opening: { bidCount: 1 } } },
    });
  });

  it('counts two records of the council as the council', async () => {
    const { northgate, without } = await twins('13 months');
    const old = await organisation('Northgate Council (old record)', 'council');
    await sql('UPDATE organisation SET merged_into_id = $2 WHERE id = $1', [old.id, northgate.body.id]);
    await member(northgate.officer, old);
    await passDeadline(without.id);
    await ask(OPEN, { input: { commissionId: without.globalId } }, northgate.officer);
  });

  it('tells the whole reason to officers only', async () => {
    const { northgate, withBid } = await twins(null);
    const others = [
      {},
      await person('Nia Okafor'),
      northgate.evaluator,
      await person('Ada Byrne', { administrator: true }),
    ];
    for (const who of others)
      expect(await ask(LOOK, { id: withBid.globalId }, who)).toMatchObject({ node: { openBlockers: [] } });
  });

  it('leaves the opening in the work of those who may, and of every officer when nobody may', async () => {
    const { northgate, withBid, without } = await twins(null);
    await passDeadline(withBid.id);
    await passDeadline(without.id);
    const waiting = async (who: Person): Promise<number> =>
      (await ask<{ viewer: { work: { kind: string }[] } }>(WORK, {}, who)).viewer.work.filter(
        ({ kind }) => kind === 'OPEN_BIDS',
      ).length;
    expect([await waiting(northgate.officer), await waiting(northgate.secondOfficer)]).toEqual([0, 2]);
    await member(northgate.secondOfficer, await organisation('Castlebrook Research', 'university'));
    expect([await waiting(northgate.officer), await waiting(northgate.secondOfficer)]).toEqual([2, 2]);
    const { reasons } = await refusal(OPEN, { input: { commissionId: without.globalId } }, northgate.officer);
    expect(reasons).toEqual([
      expect.stringContaining('You belong to another organisation'),
      expect.stringContaining('No commissioning officer of the council may open'),
    ]);
  });
});

describe('after the opening', () => {
  it('only those of bidding organisations see nothing: then it is known who has bid', async () => {
    const { northgate, withBid, without } = await twins('11 months');
    for (const one of [withBid, without]) {
      await passDeadline(one.id);
      await ask(OPEN, { input: { commissionId: one.globalId } }, northgate.secondOfficer);
    }
    const seen = async (who: Person): Promise<number> =>
      (await ask<{ node: { openedBids: unknown[] } }>(LOOK, { id: withBid.globalId }, who)).node.openedBids.length;
    expect([await seen(northgate.officer), await seen(northgate.secondOfficer)]).toEqual([0, 1]);
    const EVALUATION = `query ($id: ID!) { node(id: $id) { ... on Commission { evaluation { conflict mayAgree } } } }`;
    expect(await ask(EVALUATION, { id: withBid.globalId }, northgate.officer)).toMatchObject({
      node: { evaluation: { conflict: expect.stringContaining('12 months') as unknown, mayAgree: false } },
    });
    expect(await ask(EVALUATION, { id: without.globalId }, northgate.officer)).toMatchObject({
      node: { evaluation: { conflict: null } },
    });
  });
});

describe('publishing', () => {
  const PUBLISH_BLOCKERS = `query ($id: ID!) { node(id: $id) { ... on Commission { publishBlockers { code message } } } }`;

  it('is blocked while nobody of the council could open when bids close', async () => {
    const northgate = await council();
    const elsewhere = await organisation('Castlebrook Research', 'university');
    await member(northgate.officer, elsewhere);
    await member(northgate.secondOfficer, elsewhere, '1 month');
    const { id, revision } = await readyDraft(northgate);
    const blockers = async (): Promise<{ code: string; message: string }[]> =>
      (
        await ask<{ node: { publishBlockers: { code: string; message: string }[] } }>(
          PUBLISH_BLOCKERS,
          { id },
          northgate.officer,
        )
      ).node.publishBlockers;
    const told = await blockers();
    expect(told.map(({ code }) => code)).toEqual(['OPENER_MISSING']);
    const refused = await refusal(PUBLISH_COMMISSION, { input: { id, revision } }, northgate.officer);
    expect(refused).toMatchObject({ code: 'REFUSED', reasons: told.map(({ message }) => message) });
    // By the deadline, in 28 days, it will be 12 months.
    await sql(
      `UPDATE organisation_membership SET ended_at = clock_timestamp() - interval '11 months 20 days'
       WHERE member_id = $1 AND organisation_id = $2`,
      [northgate.secondOfficer.id, elsewhere.id],
    );
    expect(await blockers()).toEqual([]);
    await ask(PUBLISH_COMMISSION, { input: { id, revision } }, northgate.officer);
  });
});
