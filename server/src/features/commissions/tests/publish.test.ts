import { describe, expect, it } from '@jest/globals';
import {
  api,
  ask,
  bidder,
  council,
  draftOf,
  noonIn,
  openBids,
  openCommission,
  passDeadline,
  PUBLISH_COMMISSION,
  readyDraft,
  refusal,
  sql,
} from '../../../../test-kit/index.js';

const BLOCKERS = `query($id: ID!) { node(id: $id) { ... on Commission {
  state publishBlockers { code message field } publishWarnings { code field } } } }`;
const WITHDRAW = `mutation($input: EndCommissionInput!) { withdrawCommission(input: $input) {
  commission { state ending { reason } } } }`;
const CANCEL = `mutation($input: EndCommissionInput!) { cancelCommission(input: $input) {
  commission { state ending { reason } } } }`;
interface Blocked {
  node: {
    publishBlockers: { code: string; message: string; field: string | null }[];
    publishWarnings: { code: string }[];
  };
}
interface Published {
  publishCommission: { commission: { reference: string; state: string; version: number } };
}

const stored = async (id: string): Promise<string | undefined> =>
  (
    await sql<{ state: string }>('SELECT state FROM commission WHERE id = $1', [
      Buffer.from(id, 'base64url').toString().split(':')[1],
    ])
  )[0]?.state;

describe('publishing', () => {
  it('lists every blocker at once, in the words with which it then refuses', async () => {
    const us = await council();
    const { id } = await draftOf(us);
    const { node } = await ask<Blocked>(BLOCKERS, { id }, us.officer);
    const codes = node.publishBlockers.map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining([
        'SUMMARY_MISSING',
        'BUDGET_MISSING',
        'BIDS_CLOSE_MISSING',
        'WEIGHTS_NOT_100',
        'PANEL_EMPTY',
      ]),
    );
    const refused = await refusal(PUBLISH_COMMISSION, { input: { id, revision: 1 } }, us.officer);
    expect(refused).toMatchObject({
      code: 'REFUSED',
      codes,
      reasons: node.publishBlockers.map(({ message }) => message),
    });
    expect(refused.fields).toContainEqual({ path: 'input.summary', message: 'Enter a summary.' });
    expect(await stored(id)).toBe('draft');
  });

  it('gives a lasting reference, keeps version 1, links the area and says so in the public history', async () => {
    const us = await council();
    const draft = await readyDraft(us);
    expect((await ask<Blocked>(BLOCKERS, { id: draft.id }, us.officer)).node).toMatchObject({
      publishBlockers: [],
      publishWarnings: expect.arrayContaining([{ code: 'DRAFT_AGREEMENT_MISSING', field: 'input.documents' }]),
    });
    const input = { id: draft.id, revision: draft.revision };
    const { publishCommission } = await ask<Published>(PUBLISH_COMMISSION, { input }, us.officer);
    const { commission } = publishCommission;
    expect(commission).toMatchObject({ state: 'OPEN', version: 1 });
    expect(commission.reference).toMatch(/^[A-P]{6}-\d{4}-001$/);
    const uuid = Buffer.from(draft.id, 'base64url').toString().split(':')[1];
    const [version] = await sql<{ content: { title: string; criteria: object[] } }>(
      'SELECT content FROM commission_version WHERE commission_id = $1 AND number = 1',
      [uuid],
    );
    expect(version?.content.criteria).toHaveLength(3);
    const links = await sql('SELECT relation, to_id FROM link WHERE from_id = $1', [uuid]);
    expect(links).toEqual([{ relation: 'commissioned-from', to_id: draft.area.id }]);
    const [told] = await sql(`SELECT visibility, data FROM history WHERE subject_id = $1 AND verb = 'publish'`, [uuid]);
    expect(told).toMatchObject({ visibility: 'public', data: { reference: commission.reference } });
    const anonymous = await ask<{ commission: { title: string } }>(
      'query($r: String!) { commission(reference: $r) { title } }',
      { r: commission.reference.toLowerCase() },
    );
    expect(anonymous.commission.title).toContain('child poverty');
  });

  it('is for officers of a verified council that may commission', async () => {
    const us = await council();
    const draft = await readyDraft(us);
    const input = { id: draft.id, revision: draft.revision };
    const { manager } = await bidder();
    expect((await refusal(PUBLISH_COMMISSION, { input }, manager)).code).toBe('NOT_FOUND');
    expect((await refusal(PUBLISH_COMMISSION, { input }, us.evaluator)).code).toBe('FORBIDDEN');
    await sql('UPDATE organisation SET can_commission = false WHERE id = $1', [us.body.id]);
    const refused = await refusal(PUBLISH_COMMISSION, { input }, us.officer);
    expect(refused).toMatchObject({ code: 'REFUSED', codes: ['COUNCIL_MAY_NOT_COMMISSION'] });
    expect(await stored(draft.id)).toBe('draft');
  });

  it('refuses a contract that reaches the UK threshold with VAT, says so, and takes a grant of the same size', async () => {
    const us = await council();
    const contract = await readyDraft(us, { budgetMax: '173100.00', budgetIncludesVat: false });
    const refused = await refusal(PUBLISH_COMMISSION, { input: { id: contract.id, revision: 2 } }, us.officer);
    expect(refused).toMatchObject({ code: 'REFUSED', codes: ['ABOVE_THRESHOLD'] });
    expect(refused.reasons[0]).toContain('With VAT the budget is £207,720.00.');
    expect(refused.reasons[0]).toContain('£207,720 with VAT, in force since 1 January 2026');
    const below = await readyDraft(us, { budgetMax: '173099.99', budgetIncludesVat: false });
    await ask(PUBLISH_COMMISSION, { input: { id: below.id, revision: 2 } }, us.officer);
    const grant = await readyDraft(us, { budgetMax: '400000', kind: 'GRANT', regime: 'GRANT' });
    await ask(PUBLISH_COMMISSION, { input: { id: grant.id, revision: 2 } }, us.officer);
  });

  it('judges dates by the database clock and in their order', async () => {
    const us = await council();
    const draft = await readyDraft(us, { questionsCloseAt: noonIn(-1), answersBy: noonIn(29) });
    const { node } = await ask<Blocked>(BLOCKERS, { id: draft.id }, us.officer);
    expect(node.publishBlockers.map(({ code }) => code)).toEqual(['QUESTIONS_CLOSE_PAST', 'BIDS_CLOSE_ORDER']);
  });

  it('lets one of two officers publish at once and gives the other a Conflict, 20 times', async () => {
    const us = await council();
    const references = new Set<string>();
    for (let round = 0; round < 20; round += 1) {
      const draft = await readyDraft(us);
      const input = { id: draft.id, revision: draft.revision };
      const answers = await Promise.all(
        [us.officer, us.secondOfficer].map((officer) => api<Published>(PUBLISH_COMMISSION, { input }, officer)),
      );
      const won = answers.filter((answer) => !answer.errors);
      expect(won).toHaveLength(1);
      expect(answers.find((answer) => answer.errors)?.errors?.[0]?.extensions.code).toBe('CONFLICT');
      references.add(won[0]!.data.publishCommission.commission.reference);
    }
    expect(references.size).toBe(20);
    expect([...references].at(-1)).toMatch(/-020$/);
  });
});

describe('ending a commission', () => {
  it('is withdrawn from open with a public reason, and only by its officers', async () => {
    const us = await council();
    const { globalId: id } = await openCommission(us);
    const { manager } = await bidder();
    expect((await refusal(WITHDRAW, { input: { id, reason: 'No.' } }, manager)).code).toBe('FORBIDDEN');
    expect((await refusal(WITHDRAW, { input: { id, reason: ' ' } }, us.officer)).code).toBe('INVALID');
    expect(await stored(id)).toBe('open');
    expect(await ask(WITHDRAW, { input: { id, reason: 'The need has gone.' } }, us.officer)).toEqual({
      withdrawCommission: { commission: { state: 'WITHDRAWN', ending: { reason: 'The need has gone.' } } },
    });
    expect((await refusal(WITHDRAW, { input: { id, reason: 'Again.' } }, us.officer)).code).toBe('CONFLICT');
  });

  it('cannot be withdrawn once the deadline has passed, but cancelled until an award', async () => {
    const us = await council();
    const commission = await openCommission(us, { panel: [us.evaluator] });
    const input = { id: commission.globalId, reason: 'The budget was cut.' };
    await passDeadline(commission.id);
    expect((await refusal(WITHDRAW, { input }, us.officer)).code).toBe('CONFLICT');
    await openBids(commission, us.officer);
    expect(await ask(CANCEL, { input }, us.officer)).toMatchObject({
      cancelCommission: { commission: { state: 'CANCELLED' } },
    });
  });
});
