import { describe, expect, it } from '@jest/globals';
import { ask, council, openCommission, passDeadline } from '../../../../test-kit/index.js';

const TOTAL = `query ($filter: CommissionFilter) { commissions(filter: $filter) { totalCount } }`;
describe('the counts of filters', () => {
  it('are what the list then holds, whichever value is chosen beside whichever filters', async () => {
    const us = await council();
    await openCommission(us, { title: 'Safer parks', closesIn: '2 days' });
    await openCommission(us, { title: 'Warm terraces', closesIn: '20 days' });
    await passDeadline((await openCommission(us, { title: 'Good work' })).id);
    const mine = { council: us.body.slug };
    const COUNTED = `query ($filter: CommissionFilter) { commissionFacets(filter: $filter) { states { value count }
      kinds { value count } origins { value count } themes { value count } areas { value count } councils { value count } } }`;
    const takes = {
      states: 'states',
      kinds: 'kind',
      origins: 'origin',
      themes: 'theme',
      areas: 'areaId',
      councils: 'council',
    } as const;
    const filters = [
      {},
      mine,
      { ...mine, states: ['OPEN'] },
      { ...mine, text: 'parks' },
      { ...mine, closingWithinDays: 9 },
    ];
    let checked = 0;
    for (const filter of filters) {
      const { commissionFacets } = await ask<{ commissionFacets: Record<string, { value: string; count: number }[]> }>(
        COUNTED,
        { filter },
      );
      for (const [facet, name] of Object.entries(takes))
        for (const { value, count } of commissionFacets[facet]!.slice(0, 3)) {
          const chosen = { ...filter, [name]: facet === 'states' ? [value] : value };
          expect({
            chosen,
            count: (await ask<{ commissions: { totalCount: number } }>(TOTAL, { filter: chosen })).commissions
              .totalCount,
          }).toEqual({
            chosen,
            count,
          });
          checked += 1;
        }
    }
    expect(checked).toBeGreaterThan(20);
  });
});
