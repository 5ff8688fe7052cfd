import { describe, expect, it } from '@jest/globals';
import {
  ask,
  bidder,
  council,
  join,
  openBids,
  openCommission,
  organisation,
  PASSWORD,
  person,
  refusal,
  sql,
} from '../../../../test-kit/index.js';
import { WITHDRAW, drafted, submit } from './kit.js';

const CLOSE = `mutation ($password: String!) { closeAccount(input: { password: $password }) }`;
const PAGE = `query ($slug: String!) { organisation(slug: $slug) { name website descriptionHtml people { id } formerPeople { id } } }`;
const OPENED = `query ($id: ID!) { node(id: $id) { ... on Commission { openedBids { organisation { name } submission { deliveryPlan submittedBy { name } } } } } }`;

/** A sole trader with a bid submitted in time. */
async function soleTrader() {
  const northgate = await council();
  const commission = await openCommission(northgate);
  const body = await organisation('Nia Okafor Research', 'individual');
  await sql(
    `UPDATE organisation SET description = 'I live by the park.', website = 'https://example.org/nia' WHERE id = $1`,
    [body.id],
  );
  const manager = await person('Nia Okafor');
  await join(manager, body, 'administrator', 'bid_manager');
  const bidId = await drafted(commission, body, manager);
  const receipt = await submit(bidId, { body, manager }, 'submission-1');
  return { northgate, commission, body, manager, bidId, receipt };
}

type SoleTrader = Awaited<ReturnType<typeof soleTrader>>;

const record = (at: SoleTrader) =>
  sql(
    `SELECT b.state, b.submitted_revision, r.receipt, r.sha256, r.canonical, r.submitted_by, c.answers
     FROM bid b JOIN bid_revision r ON r.bid_id = b.id JOIN bid_content c ON c.bid_id = b.id WHERE b.commission_id = $1`,
    [at.commission.id],
  );

describe('a sole trader who closes the account', () => {
  it('is asked to withdraw the bid or wait, while it is open and while it is evaluated', async () => {
    const at = await soleTrader();
    const expected = {
      code: 'REFUSED',
      reasons: [
        'You are the only person of Nia Okafor Research, whose bid for “A review of what works” is submitted. Let somebody else administer it, or withdraw the bid while that is possible.',
      ],
    };
    const before = await record(at);
    expect(await refusal(CLOSE, { password: PASSWORD }, at.manager)).toMatchObject(expected);
    await openBids(at.commission, at.northgate.officer);
    expect(await refusal(CLOSE, { password: PASSWORD }, at.manager)).toMatchObject(expected);
    expect(await record(at)).toEqual(before);
    expect(await ask(PAGE, { slug: at.body.slug }, at.manager)).toMatchObject({ organisation: { people: [{}] } });
  });

  it('can go once the bid is withdrawn, and nobody learns that there was one', async () => {
    const at = await soleTrader();
    const input = { actingFor: at.body.globalId, bidId: at.bidId, submittedRevision: 1 };
    await ask(WITHDRAW, { input }, at.manager);
    await ask(CLOSE, { password: PASSWORD }, at.manager);
    for (const who of [undefined, at.northgate.officer, await person()])
      expect(
        (await ask<{ node: unknown }>('query ($id: ID!) { node(id: $id) { id } }', { id: at.bidId }, who)).node,
      ).toBe(null);
  });

  it('leaves the opened bid whole for the council, and of the body its name alone', async () => {
    const at = await soleTrader();
    await openBids(at.commission, at.northgate.officer);
    await sql(`UPDATE commission SET state = 'unsuccessful' WHERE id = $1`, [at.commission.id]);
    const before = await record(at);
    await ask(CLOSE, { password: PASSWORD }, at.manager);
    expect(await record(at)).toEqual(before);
    expect(await ask(OPENED, { id: at.commission.globalId }, at.northgate.officer)).toEqual({
      node: {
        openedBids: [
          {
            organisation: { name: 'Nia Okafor Research' },
            submission: { deliveryPlan: 'In four months.', submittedBy: null },
          },
        ],
      },
    });
    for (const who of [{}, at.northgate.officer])
      expect(await ask(PAGE, { slug: at.body.slug }, who)).toEqual({
        organisation: { name: 'Nia Okafor Research', website: '', descriptionHtml: '', people: [], formerPeople: [] },
      });
  });

  it('leaves what a body with other people tells of itself', async () => {
    const { body, contributor } = await bidder();
    await sql(`UPDATE organisation SET website = 'https://example.org/', kind = 'individual' WHERE id = $1`, [body.id]);
    await ask(CLOSE, { password: PASSWORD }, contributor);
    expect(await ask(PAGE, { slug: body.slug })).toMatchObject({ organisation: { website: 'https://example.org/' } });
  });
});
