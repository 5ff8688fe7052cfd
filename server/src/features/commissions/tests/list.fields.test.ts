import { describe, expect, it } from '@jest/globals';
import { ask, council, openCommission, passDeadline } from '../../../../test-kit/index.js';
import { fieldsOf, named, schemaTypes } from '../../../../test-kit/sweep/walk.js';

interface Listed {
  commissions: { edges: { node: Record<string, unknown> }[] };
}

/** Fields of a commission that are neither objects nor asked with arguments. */
async function plainFields(): Promise<string[]> {
  const types = await schemaTypes();
  return (await fieldsOf('Commission'))
    .filter(({ type, args }) => args.length === 0 && ['SCALAR', 'ENUM'].includes(types.get(named(type))!.kind))
    .map(({ name }) => name);
}

const PARTS = [
  'council { id slug name kind }',
  'area { id slug title }',
  'budgetMin { amount currency }',
  'budgetMax { amount currency }',
];

describe('the columns of the list', () => {
  it('are those asked for, and each field answers alone as among all others', async () => {
    const us = await council();
    await openCommission(us, { title: 'Safer parks' });
    await passDeadline((await openCommission(us, { title: 'Warm terraces' })).id);
    const listed = async (fields: string): Promise<Record<string, unknown>[]> => {
      const query = `query($filter: CommissionFilter) { commissions(filter: $filter) { edges { node { ${fields} } } } }`;
      const { commissions } = await ask<Listed & Record<string, unknown>>(query, { filter: { council: us.body.slug } });
      return commissions.edges.map(({ node }) => node);
    };
    const names = await plainFields();
    expect(names).toContain('bidsCloseAt');
    // What the criteria say stands elsewhere, so with them the list reads every column.
    const whole = await listed([...names, ...PARTS, 'criteria { name }', '... on Node { id }'].join(' '));
    expect(whole).toHaveLength(2);
    for (const field of [...names, ...PARTS]) {
      const name = field.split(' ')[0]!;
      expect(await listed(field)).toEqual(whole.map((node) => ({ [name]: node[name] })));
    }
  });
});
