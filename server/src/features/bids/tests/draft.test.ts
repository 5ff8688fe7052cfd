import { describe, expect, it } from '@jest/globals';
import {
  ask,
  bidder,
  council,
  globalId,
  openCommission,
  passDeadline,
  person,
  refusal,
  sql,
} from '../../../../test-kit/index.js';
import { drafted, save, SAVE, start, START, wholeDraft } from './kit.js';

describe('starting a bid', () => {
  it('gives an organisation one draft, whoever of its people starts it', async () => {
    const commission = await openCommission(await council());
    const { body, manager, contributor } = await bidder();
    const first = await start(commission, body, manager);
    expect(await start(commission, body, contributor)).toBe(first);
  });

  it('gives one draft to people who start at the same moment', async () => {
    const commission = await openCommission(await council());
    const { body, manager, contributor } = await bidder();
    const ids = await Promise.all([manager, contributor, manager].map((who) => start(commission, body, who)));
    expect(new Set(ids).size).toBe(1);
  });

  it('is refused to outsiders, to the council itself and after the deadline', async () => {
    const northgate = await council();
    const commission = await openCommission(northgate);
    const { body, manager } = await bidder();
    const input = { actingFor: body.globalId, commissionId: commission.globalId };
    expect((await refusal(START, { input })).code).toBe('UNAUTHENTICATED');
    expect((await refusal(START, { input }, await person('Outsider'))).code).toBe('FORBIDDEN');
    await sql(`UPDATE organisation_membership SET roles = roles || '{bid_manager}' WHERE member_id = $1`, [
      northgate.officer.id,
    ]);
    const own = { ...input, actingFor: northgate.body.globalId };
    expect((await refusal(START, { input: own }, northgate.officer)).reasons).toEqual([
      'A council cannot bid for its own commission.',
    ]);
    await passDeadline(commission.id);
    expect((await refusal(START, { input }, manager)).code).toBe('REFUSED');
    expect(await sql('SELECT 1 FROM bid WHERE commission_id = $1', [commission.id])).toHaveLength(0);
  });
});

describe('saving a draft', () => {
  it('adds up price lines exactly, as the database does', async () => {
    const commission = await openCommission(await council());
    const { body, contributor } = await bidder();
    const bidId = await start(commission, body, contributor);
    const { saveBidDraft } = await save(bidId, body, 1, wholeDraft(commission), contributor);
    const { draft } = saveBidDraft.bid as { draft: Record<string, unknown> };
    expect(draft).toMatchObject({
      revision: 2,
      savedBy: { name: 'Callum Reid' },
      totals: {
        net: { amount: '18328.69', currency: 'GBP' },
        vat: { amount: '3625.37' },
        gross: { amount: '21954.06' },
      },
    });
    const [summed] = await sql<{ net: string; vat: string }>(
      `SELECT sum(round(q * p, 2))::text AS net, sum(round(round(q * p, 2) * v / 100, 2))::text AS vat
       FROM (VALUES (12.5, 1450.10, 20), (3, 33.33, 0), (7, 0.35, 5), (1, 100, 0)) AS line (q, p, v)`,
    );
    expect(summed).toEqual({ net: '18328.69', vat: '3625.37' });
  });

  it('never overwrites silently: the later save gets Conflict with the other version', async () => {
    const commission = await openCommission(await council());
    const { body, manager, contributor } = await bidder();
    const bidId = await drafted(commission, body, manager);
    const theirs = { ...wholeDraft(commission), deliveryPlan: 'In five months.' };
    await save(bidId, body, 2, theirs, contributor);
    const input = { actingFor: body.globalId, bidId, revision: 2, ...wholeDraft(commission), deliveryPlan: 'In six.' };
    const { code, data } = await refusal(SAVE, { input }, manager);
    expect(code).toBe('CONFLICT');
    expect(data).toMatchObject({ revision: 3, draft: { deliveryPlan: 'In five months.' } });
    // A retry of what is already there is no conflict.
    const again = await save(bidId, body, 2, theirs, contributor);
    expect(again.saveBidDraft.bid.draft.revision).toBe(3);
  });

  it('lets one of many savers of the same revision through, 20 times', async () => {
    const commission = await openCommission(await council());
    const { body, manager, contributor } = await bidder();
    const bidId = await start(commission, body, manager);
    for (let round = 1; round <= 20; round += 1) {
      const outcomes = await Promise.allSettled(
        [manager, contributor].map((who, i) =>
          save(bidId, body, round, { ...wholeDraft(commission), deliveryPlan: `${round}-${i}` }, who),
        ),
      );
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }
  });

  it('names every fault by its path and leaves the draft as it was', async () => {
    const commission = await openCommission(await council());
    const other = await openCommission(await council());
    const { body, manager } = await bidder();
    const bidId = await drafted(commission, body, manager);
    const draft = wholeDraft(commission);
    draft.answers[1] = { criterionId: globalId('AwardCriterion', other.criteria[0]!.id), text: 'x' };
    draft.milestones[0] = { title: 'x', dueOn: '2027-02-31', deliverable: '' };
    const { code, fields } = await refusal(
      SAVE,
      { input: { actingFor: body.globalId, bidId, revision: 2, ...draft } },
      manager,
    );
    expect(code).toBe('INVALID');
    expect(fields.map(({ path }) => path)).toEqual(['input.answers.1.criterionId', 'input.milestones.0.dueOn']);
    expect(
      await sql('SELECT revision FROM bid_content JOIN bid ON bid.id = bid_id WHERE commission_id = $1', [
        commission.id,
      ]),
    ).toEqual([{ revision: 2 }]);
  });

  it('stores hostile text as text', async () => {
    const commission = await openCommission(await council());
    const { body, manager } = await bidder();
    const bidId = await start(commission, body, manager);
    const draft = { ...wholeDraft(commission), deliveryPlan: 'a\u0000b \ud800 <script>\r\nnext' };
    const { saveBidDraft } = await save(bidId, body, 1, draft, manager);
    expect(saveBidDraft.bid.draft).toMatchObject({ deliveryPlan: 'ab \ufffd <script>\nnext' });
  });

  it('is NotFound for everybody else and refused after the deadline', async () => {
    const northgate = await council();
    const commission = await openCommission(northgate);
    const { body, manager } = await bidder();
    const rival = await bidder('Tally & Finch', 'consultancy');
    const bidId = await drafted(commission, body, manager);
    const input = { actingFor: body.globalId, bidId, revision: 2, ...wholeDraft(commission) };
    for (const who of [rival.manager, northgate.officer, await person('Admin', { administrator: true })])
      expect((await refusal(SAVE, { input }, who)).code).toBe('NOT_FOUND');
    expect((await refusal(SAVE, { input: { ...input, actingFor: rival.body.globalId } }, rival.manager)).code).toBe(
      'NOT_FOUND',
    );
    await passDeadline(commission.id);
    expect((await refusal(SAVE, { input }, manager)).code).toBe('REFUSED');
  });
});

it('tells what stands against submitting, and warns of a price above the budget', async () => {
  const commission = await openCommission(await council());
  const { body, manager } = await bidder();
  const bidId = await start(commission, body, manager);
  const READ = `query ($id: ID!) { bid(id: $id) { submitBlockers { code field } submitWarnings { code } } }`;
  const empty = await ask<{ bid: { submitBlockers: { code: string; field: string }[] } }>(READ, { id: bidId }, manager);
  expect(empty.bid.submitBlockers.map(({ code, field }) => `${code} ${field}`)).toEqual([
    'ANSWER_MISSING input.answers.0.text',
    'ANSWER_MISSING input.answers.1.text',
    'ANSWER_MISSING input.answers.2.text',
    'PRICE_MISSING input.priceLines',
    'CONDITION_NOT_CONFIRMED input.conditions',
  ]);
  const draft = wholeDraft(commission);
  draft.answers[2]!.text = 'word '.repeat(301);
  draft.priceLines[0] = { description: '', quantity: '1.5', unitPrice: '40000.001', vatTreatment: 'STANDARD' };
  draft.priceLines[1]!.unitPrice = '40000';
  await save(bidId, body, 1, draft, manager);
  expect(await ask(READ, { id: bidId }, manager)).toEqual({
    bid: {
      submitBlockers: [
        { code: 'ANSWER_TOO_LONG', field: 'input.answers.2.text' },
        { code: 'PRICE_LINE_INCOMPLETE', field: 'input.priceLines.0.description' },
        { code: 'PRICE_LINE_INCOMPLETE', field: 'input.priceLines.0.unitPrice' },
      ],
      submitWarnings: [{ code: 'ABOVE_BUDGET' }],
    },
  });
});
