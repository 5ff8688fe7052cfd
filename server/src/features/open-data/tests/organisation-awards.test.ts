import { describe, expect, it } from '@jest/globals';
import { ask, bidder, organisation, scene, sql, statementsOf, uuid } from '../../../../test-kit/index.js';
import { importContent, packageOf, releaseOf } from './kit.js';

const AWARDS = `query ($slug: String!) { organisation(slug: $slug) { name awards { awardedOn suppliers value { amount currency }
  commission { reference title origin council { name } } } } }`;
interface Seen {
  organisation: { awards: { suppliers: number; commission: { reference: string } }[] };
}
const awardsOf = async (slug: string) => (await ask<Seen>(AWARDS, { slug })).organisation.awards;

describe('what an organisation was awarded', () => {
  it('is public once it is published, and says nothing of bids that lost', async () => {
    const at = await scene();
    expect(await awardsOf(at.meridian.body.slug)).toEqual([]);
    await sql(
      `INSERT INTO award (id, commission_id, bid_id, organisation_id, amount, currency, awarded_at)
       VALUES ($1, $2, $3, $4, 30000, 'GBP', '2026-06-01T23:30:00Z')`,
      [uuid(), at.commission.id, at.bids.meridian.id, at.meridian.body.id],
    );
    await sql(`UPDATE commission SET state = 'awarded' WHERE id = $1`, [at.commission.id]);
    expect(await awardsOf(at.meridian.body.slug)).toEqual([
      {
        awardedOn: '2026-06-02',
        suppliers: 1,
        value: { amount: '30000.00', currency: 'GBP' },
        commission: {
          reference: at.commission.reference,
          title: 'A review of what works',
          origin: 'COUNCIL',
          council: { name: at.body.name },
        },
      },
    ]);
    expect(await awardsOf(at.tally.body.slug)).toEqual([]);
  });

  it('holds what imported notices tell, also of a record that became one with it', async () => {
    const prefix = `ocds-${uuid().slice(-6)}`;
    const supplier = (n: number) => ({
      id: `S${n}`,
      name: `Supplier ${n}`,
      identifier: { scheme: 'XX-TEST', id: `${prefix}-${n}` },
    });
    const award = (id: string, date: string, status = 'active') => ({
      id,
      date,
      status,
      value: { amount: 900, currency: 'GBP' },
      suppliers: [1, 2].map((n) => ({ id: `S${n}`, name: `Supplier ${n}` })),
    });
    const awards = [award('A', '2026-01-05'), award('B', '2026-01-06'), award('C', '2026-01-07', 'cancelled')];
    const more = { tag: ['award'], parties: [supplier(1), supplier(2)], awards };
    await importContent(packageOf([releaseOf(`${prefix}-n`, 'n-1', more)]));
    const [listed] = await sql<{ slug: string; id: string }>(
      `SELECT o.slug, o.id FROM organisation o JOIN organisation_identifier i ON i.organisation_id = o.id
       WHERE lower(i.value) = $1`,
      [`${prefix}-1`],
    );
    const expected = [
      { awardedOn: '2026-01-06', suppliers: 2, value: { amount: '900.00' }, commission: { origin: 'IMPORTED' } },
      { awardedOn: '2026-01-05', suppliers: 2 },
    ];
    expect(await awardsOf(listed!.slug)).toMatchObject(expected);
    const body = await organisation('The same body', 'charity');
    await sql('UPDATE organisation SET merged_into_id = $2 WHERE id = $1', [listed!.id, body.id]);
    expect(await awardsOf(body.slug)).toMatchObject(expected);
  });

  it('is read in one statement for a whole list', async () => {
    for (let n = 0; n < 4; n += 1) await bidder(`Listed ${n}`);
    const list = (awards: string) => `{ organisations(first: 20) { edges { node { id ${awards} } } } }`;
    const without = await statementsOf(list(''));
    expect(await statementsOf(list('awards { awardedOn commission { title } }'))).toBeLessThanOrEqual(without + 2);
  });
});
