import { describe, expect, it } from '@jest/globals';
import {
  ask,
  bidder,
  council,
  CREATE_COMMISSION,
  draftOf,
  openCommission,
  publishedArea,
  readyDraft,
  refusal,
  SAVE_COMMISSION,
  sql,
  wholeDraft,
} from '../../../../test-kit/index.js';

const COPY = `mutation($input: CommissionInput!) { copyCommission(input: $input) { commission {
  id state reference title bidsCloseAt startsOn budgetMax { amount } criteria { name weight } conditions { text } } } }`;
const DISCARD = `mutation($input: CommissionInput!) { discardDraft(input: $input) { id } }`;
const READ = `query($id: ID!) { node(id: $id) { ... on Commission { title revision criteria { id name } } } }`;
interface Read {
  node: { title: string; revision: number; criteria: { id: string; name: string }[] } | null;
}

describe('a draft', () => {
  it('is started by a commissioning officer for an area of the council, and by nobody else', async () => {
    const { body, officer, evaluator } = await council();
    const { manager } = await bidder();
    const area = await publishedArea(body);
    const input = { actingFor: body.globalId, areaId: area.globalId, title: 'Retrofit of terraces' };
    expect(await ask(CREATE_COMMISSION, { input }, officer)).toMatchObject({
      createCommission: { commission: { state: 'DRAFT', revision: 1, area: { title: 'Child poverty' } } },
    });
    expect((await refusal(CREATE_COMMISSION, { input })).code).toBe('UNAUTHENTICATED');
    for (const other of [evaluator, manager])
      expect((await refusal(CREATE_COMMISSION, { input }, other)).code).toBe('FORBIDDEN');
    const [made] = await sql<{ n: number }>('SELECT count(*)::int AS n FROM commission WHERE council_id = $1', [
      body.id,
    ]);
    expect(made?.n).toBe(1);
  });

  it('cannot be for an area of another council', async () => {
    const [ours, theirs] = [await council(), await council('Southbrook Borough Council')];
    const area = await publishedArea(theirs.body);
    const input = { actingFor: ours.body.globalId, areaId: area.globalId, title: 'Retrofit' };
    const refused = await refusal(CREATE_COMMISSION, { input }, ours.officer);
    expect(refused).toMatchObject({ code: 'INVALID', fields: [{ path: 'input.areaId' }] });
  });

  it('is seen by its council alone', async () => {
    const us = await council();
    const { id } = await draftOf(us);
    const { manager } = await bidder();
    expect((await ask<Read>(READ, { id }, us.evaluator)).node?.title).toBe('A draft');
    for (const other of [{}, manager]) expect((await ask<Read>(READ, { id }, other)).node).toBeNull();
    expect((await refusal(DISCARD, { input: { id } }, manager)).code).toBe('NOT_FOUND');
    expect((await refusal(DISCARD, { input: { id } }, us.evaluator)).code).toBe('FORBIDDEN');
  });

  it('is saved whole, criteria keeping their identity, and a second save of the same revision shows both sides', async () => {
    const us = await council();
    const { id, area } = await draftOf(us);
    const input = { id, revision: 1, areaId: area.globalId, ...wholeDraft };
    await ask(SAVE_COMMISSION, { input }, us.officer);
    const first = (await ask<Read>(READ, { id }, us.officer)).node!;
    const kept = first.criteria[1]!;
    const criteria = [{ ...wholeDraft.criteria[1], id: kept.id, name: 'Good for the city' }, wholeDraft.criteria[2]];
    await ask(SAVE_COMMISSION, { input: { ...input, revision: 2, criteria } }, us.officer);
    const second = (await ask<Read>(READ, { id }, us.officer)).node!;
    expect(second).toMatchObject({
      revision: 3,
      criteria: [{ id: kept.id, name: 'Good for the city' }, { name: 'Price' }],
    });

    const late = await refusal(SAVE_COMMISSION, { input: { ...input, revision: 2, title: 'Mine' } }, us.secondOfficer);
    expect(late).toMatchObject({ code: 'CONFLICT', data: { revision: 3, current: { title: wholeDraft.title } } });
    expect((await ask<Read>(READ, { id }, us.officer)).node).toEqual(second);
  });

  it('answers every fault of a field at once', async () => {
    const us = await council();
    const { id } = await draftOf(us);
    const input = {
      id,
      revision: 1,
      title: 'x'.repeat(161),
      budgetMax: 'a lot',
      criteria: [{ kind: 'QUALITY', name: 'Method', weight: 101, minimumScore: 6 }],
    };
    const refused = await refusal(SAVE_COMMISSION, { input }, us.officer);
    expect(refused.code).toBe('INVALID');
    expect(refused.fields.map(({ path }) => path).sort()).toEqual([
      'input.budgetMax',
      'input.criteria.0.minimumScore',
      'input.criteria.0.weight',
      'input.title',
    ]);
  });

  it('cannot take a criterion of another draft', async () => {
    const us = await council();
    const other = await readyDraft(us);
    const theirs = (await ask<Read>(READ, { id: other.id }, us.officer)).node!.criteria[0]!;
    const { id } = await draftOf(us);
    const input = { id, revision: 1, title: 'Mine', criteria: [{ ...wholeDraft.criteria[0], id: theirs.id }] };
    expect(await refusal(SAVE_COMMISSION, { input }, us.officer)).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'input.criteria.0.id' }],
    });
    expect((await ask<Read>(READ, { id: other.id }, us.officer)).node!.criteria[0]).toEqual(theirs);
  });

  it('is copied from a published commission without its dates, and discarded for good', async () => {
    const us = await council();
    const commission = await openCommission(us, { title: 'Safer parks' });
    const { copyCommission } = await ask<{ copyCommission: { commission: Record<string, unknown> } }>(
      COPY,
      { input: { id: commission.globalId } },
      us.officer,
    );
    expect(copyCommission.commission).toMatchObject({
      state: 'DRAFT',
      reference: null,
      title: 'Safer parks (copy)',
      bidsCloseAt: null,
      startsOn: null,
      budgetMax: { amount: '35000.00' },
    });
    expect(copyCommission.commission.criteria).toHaveLength(4);
    const id = copyCommission.commission.id as string;
    await ask(DISCARD, { input: { id } }, us.officer);
    expect((await ask<Read>(READ, { id }, us.officer)).node).toBeNull();
    expect((await refusal(DISCARD, { input: { id: commission.globalId } }, us.officer)).code).toBe('CONFLICT');
  });
});
