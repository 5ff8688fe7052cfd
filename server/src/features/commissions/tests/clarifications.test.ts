import { describe, expect, it } from '@jest/globals';
import {
  ask,
  bidder,
  council,
  globalId,
  join,
  mailsTo,
  openCommission,
  person,
  refusal,
  sql,
  until,
} from '../../../../test-kit/index.js';
import { ANSWER, ASK, FOLLOW, askAs, questionsIn, read } from './clarifying.js';

describe('asking a question', () => {
  it('is seen by its asker and, without who asked, by officers; by nobody else until it is answered', async () => {
    const northgate = await council();
    const commission = await openCommission(northgate);
    const [meridian, tally] = [await bidder(), await bidder('Tally & Finch', 'consultancy')];
    await askAs(commission, meridian, '  May we use last year’s survey?  ');
    expect(await read(commission, meridian.manager)).toMatchObject({
      questionsOpen: true,
      ownQuestions: [{ text: 'May we use last year’s survey?', answeredAs: null }],
      pendingQuestions: [],
      clarifications: [],
    });
    for (const officer of [northgate.officer, northgate.secondOfficer])
      expect((await read(commission, officer)).pendingQuestions).toMatchObject([
        { text: 'May we use last year’s survey?', overdue: false },
      ]);
    for (const other of [{}, northgate.evaluator, tally.manager, meridian.contributor])
      expect(await read(commission, other)).toMatchObject({
        pendingQuestions: [],
        clarifications: [],
        ownQuestions: [],
      });
  });

  it('is for members who act for another organisation than the council', async () => {
    const northgate = await council();
    const commission = await openCommission(northgate);
    const meridian = await bidder();
    const outsider = await person('Olu Outsider');
    const input = { id: commission.globalId, actingFor: meridian.body.globalId, text: 'Why?' };
    expect((await refusal(ASK, { input })).code).toBe('UNAUTHENTICATED');
    expect((await refusal(ASK, { input }, outsider)).code).toBe('FORBIDDEN');
    const own = { ...input, actingFor: northgate.body.globalId };
    expect((await refusal(ASK, { input: own }, northgate.officer)).code).toBe('FORBIDDEN');
    const administrator = await person('Ada Admin', { administrator: true });
    expect((await refusal(ASK, { input }, administrator)).code).toBe('FORBIDDEN');
    const blank = await refusal(ASK, { input: { ...input, text: ' \n ' } }, meridian.manager);
    expect(blank).toMatchObject({ code: 'INVALID', fields: [{ path: 'input.text' }] });
    expect(await questionsIn(commission)).toBe(0);
  });

  it('is refused once questions have closed, with the moment in London time', async () => {
    const commission = await openCommission(await council());
    const meridian = await bidder();
    await sql(`UPDATE commission SET questions_close_at = '2026-01-15T12:00:00Z' WHERE id = $1`, [commission.id]);
    const input = { id: commission.globalId, actingFor: meridian.body.globalId, text: 'Too late?' };
    const refused = await refusal(ASK, { input }, meridian.manager);
    expect(refused.code).toBe('REFUSED');
    expect(refused.reasons[0]).toMatch(/^Questions closed on Thursday,? 15 January 2026 at 12:00 GMT\.$/);
    expect((await read(commission)).questionsOpen).toBe(false);
    expect(await questionsIn(commission)).toBe(0);
  });

  it('is kept once when the same words are sent twice', async () => {
    const commission = await openCommission(await council());
    const meridian = await bidder();
    await askAs(commission, meridian, 'Twice?');
    await askAs(commission, meridian, 'Twice?');
    expect(await questionsIn(commission)).toBe(1);
  });
});

describe('who asked', () => {
  it('is nowhere: not in any answer, history, mail or table but the sealed one', async () => {
    const northgate = await council();
    const commission = await openCommission(northgate);
    const quill = await bidder('Quillfeather Canary Trust', 'charity');
    const zadie = await person('Zadie Canarybird');
    await join(zadie, quill.body, 'bid_manager');
    await ask(FOLLOW, { input: { id: commission.globalId } }, northgate.officer);
    await askAs(commission, { body: quill.body, manager: zadie }, 'Is travel paid?');
    const [pending] = (await read(commission, northgate.officer)).pendingQuestions;
    const input = { id: pending!.id, answer: 'Yes.' };
    const said = [JSON.stringify(await ask(ANSWER, { input }, northgate.officer))];
    await until(async () => (await mailsTo(northgate.officer.email)).length > 1);
    const administrator = await person('Ada Admin', { administrator: true });
    const node = `query ($id: ID!) { node(id: $id) { id } }`;
    for (const viewer of [{}, northgate.officer, northgate.evaluator, quill.manager, administrator]) {
      said.push(JSON.stringify(await read(commission, viewer)));
      expect((await ask<{ node: null }>(node, { id: pending!.id }, viewer)).node).toBeNull();
    }
    const secrets = ['Canarybird', 'Quillfeather', zadie.id, quill.body.id, globalId('Member', zadie.id), zadie.email];
    for (const secret of secrets) expect(said.join('\n')).not.toContain(secret);

    const questionId = Buffer.from(pending!.id, 'base64url').toString().split(':')[1];
    const traces = await sql<{ trace: string }>(
      `SELECT to_jsonb(h)::text AS trace FROM history h
         WHERE subject_id IN ($1, $2) OR data::text LIKE '%' || $1::text || '%'
       UNION ALL SELECT to_jsonb(q)::text FROM clarification_question q WHERE id = $1
       UNION ALL SELECT to_jsonb(m)::text FROM mail m WHERE body LIKE '%' || $3 || '%' AND to_address <> $4`,
      [questionId, commission.id, commission.reference, zadie.email],
    );
    expect(traces.length).toBeGreaterThanOrEqual(4);
    for (const secret of secrets) expect(traces.map(({ trace }) => trace).join('\n')).not.toContain(secret);
    const [sealed] = await sql(
      `SELECT visibility, member_id, acting_organisation_id, request_id FROM history WHERE subject_id = $1 AND verb = 'ask'`,
      [questionId],
    );
    expect(sealed).toEqual({
      visibility: 'sealed',
      member_id: null,
      acting_organisation_id: null,
      request_id: 'sealed',
    });
  });
});
