import { describe, expect, it } from '@jest/globals';
import {
  api,
  ask,
  bidder,
  council,
  globalId,
  join,
  mailsTo,
  openCommission,
  passDeadline,
  person,
  refusal,
  sql,
  submittedBid,
  until,
  type Sender,
} from '../../../../test-kit/index.js';

const ASK = `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { commission { ownQuestions { id text answeredAs { number } } } } }`;
const ANSWER = `mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) { commission {
  clarifications { id number text answer answerHtml answeredLate changesCommission } pendingQuestions { id } } } }`;
const FOLLOW = `mutation ($input: CommissionInput!) { followCommission(input: $input) { commission { viewerFollows } } }`;
const READ = `query ($reference: String!) { commission(reference: $reference) { id title questionsOpen viewerFollows
  clarifications { id number text answer answeredLate } pendingQuestions { id text askedAt overdue }
  ownQuestions { id text answeredAs { number text } } } }`;

interface Read {
  commission: {
    questionsOpen: boolean;
    clarifications: { id: string; number: number; text: string; answer: string; answeredLate: boolean }[];
    pendingQuestions: { id: string; text: string; overdue: boolean }[];
    ownQuestions: { id: string; text: string; answeredAs: { number: number; text: string } | null }[];
  };
}
type Commission = Awaited<ReturnType<typeof openCommission>>;
const read = async ({ reference }: Commission, as: Sender = {}) =>
  (await ask<Read>(READ, { reference }, as)).commission;
const askAs = (commission: Commission, of: { body: { globalId: string }; manager: Sender }, text: string) =>
  ask(ASK, { input: { id: commission.globalId, actingFor: of.body.globalId, text } }, of.manager);
const questionsIn = async ({ id }: Commission): Promise<number> =>
  (await sql<{ n: number }>('SELECT count(*)::int AS n FROM clarification_question WHERE commission_id = $1', [id]))[0]!
    .n;

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

describe('answering', () => {
  async function asked(text = 'We at Meridian ask: is travel paid?') {
    const northgate = await council();
    const commission = await openCommission(northgate);
    const meridian = await bidder();
    await askAs(commission, meridian, text);
    const [pending] = (await read(commission, northgate.officer)).pendingQuestions;
    return { northgate, commission, meridian, questionId: pending!.id };
  }

  it('publishes the question in the officer’s wording, and shows the asker their own', async () => {
    const { northgate, commission, meridian, questionId } = await asked();
    await ask(
      ANSWER,
      { input: { id: questionId, text: 'Is travel paid?', answer: 'Yes, **once**.' } },
      northgate.officer,
    );
    const seen = await read(commission);
    expect(seen.clarifications).toMatchObject([
      { number: 1, text: 'Is travel paid?', answer: 'Yes, **once**.', answeredLate: false },
    ]);
    expect((await read(commission, meridian.manager)).ownQuestions).toMatchObject([
      { text: 'We at Meridian ask: is travel paid?', answeredAs: { number: 1, text: 'Is travel paid?' } },
    ]);
    const [history] = await sql(
      `SELECT visibility, data->>'number' AS number FROM history WHERE subject_id = $1 AND verb = 'answer_question'`,
      [commission.id],
    );
    expect(history).toEqual({ visibility: 'public', number: '1' });
  });

  it('is for officers; a question that waits is not there for others', async () => {
    const { northgate, commission, meridian, questionId } = await asked();
    const input = { id: questionId, answer: 'Yes.' };
    for (const other of [{}, meridian.manager, northgate.evaluator])
      expect((await refusal(ANSWER, { input }, other)).code).toBe('NOT_FOUND');
    expect((await read(commission)).clarifications).toEqual([]);
    await ask(ANSWER, { input }, northgate.officer);
    expect((await refusal(ANSWER, { input }, northgate.evaluator)).code).toBe('FORBIDDEN');
    expect((await refusal(ANSWER, { input }, northgate.secondOfficer)).code).toBe('CONFLICT');
  });

  it('by two officers at once gives one answer', async () => {
    const { northgate, commission, questionId } = await asked();
    const both = await Promise.all(
      [northgate.officer, northgate.secondOfficer].map((officer, i) =>
        api(ANSWER, { input: { id: questionId, answer: `Answer ${i}` } }, officer),
      ),
    );
    expect(both.map(({ errors }) => errors?.[0]?.extensions.code ?? 'ok').sort()).toEqual(['CONFLICT', 'ok']);
    expect((await read(commission)).clarifications).toHaveLength(1);
  });

  it('after the promised time is allowed and marked late', async () => {
    const { northgate, commission, questionId } = await asked();
    await sql(`UPDATE commission SET answers_by = clock_timestamp() - interval '1 minute' WHERE id = $1`, [
      commission.id,
    ]);
    expect((await read(commission, northgate.officer)).pendingQuestions).toMatchObject([{ overdue: true }]);
    await ask(ANSWER, { input: { id: questionId, answer: 'Sorry.' } }, northgate.officer);
    expect((await read(commission)).clarifications).toMatchObject([{ answeredLate: true }]);
  });

  it('answers several that ask the same as one', async () => {
    const { northgate, commission, questionId } = await asked();
    const tally = await bidder('Tally & Finch', 'consultancy');
    await askAs(commission, tally, 'Are fares paid?');
    const pending = (await read(commission, northgate.officer)).pendingQuestions;
    const other = pending.find(({ id }) => id !== questionId)!.id;
    const elsewhere = await asked('Elsewhere?');
    const wrong = await refusal(
      ANSWER,
      { input: { id: questionId, answer: 'Yes.', sameAs: [elsewhere.questionId] } },
      northgate.officer,
    );
    expect(wrong).toMatchObject({ code: 'INVALID', fields: [{ path: 'input.sameAs' }] });
    expect((await read(commission)).clarifications).toEqual([]);
    await ask(ANSWER, { input: { id: questionId, answer: 'Yes.', sameAs: [other] } }, northgate.officer);
    expect((await read(commission)).clarifications).toHaveLength(1);
    expect((await read(commission, northgate.officer)).pendingQuestions).toEqual([]);
    expect((await read(commission, tally.manager)).ownQuestions).toMatchObject([
      { text: 'Are fares paid?', answeredAs: { number: 1 } },
    ]);
  });

  it('may complete the record after the deadline, and no more once bids are opened', async () => {
    const { northgate, commission, questionId } = await asked();
    await passDeadline(commission.id);
    await sql(`UPDATE commission SET state = 'evaluating' WHERE id = $1`, [commission.id]);
    const input = { id: questionId, answer: 'Yes.' };
    expect((await refusal(ANSWER, { input }, northgate.officer)).code).toBe('REFUSED');
    await sql(`UPDATE commission SET state = 'closed' WHERE id = $1`, [commission.id]);
    await ask(ANSWER, { input }, northgate.officer);
  });

  it('mails followers, askers and whoever edits a bid the same words', async () => {
    const { northgate, commission, meridian, questionId } = await asked();
    const [follower, nobody] = [await person('Fay Follower'), await person('Ned Nobody')];
    const tally = await bidder('Tally & Finch', 'consultancy');
    await submittedBid(commission, tally.body, tally.manager);
    await ask(FOLLOW, { input: { id: commission.globalId } }, follower);
    await ask(ANSWER, { input: { id: questionId, text: 'Is travel paid?', answer: 'Yes.' } }, northgate.officer);
    await until(async () => (await mailsTo(follower.email)).length > 0);
    const [letter] = await mailsTo(follower.email);
    expect(letter?.body).toContain('Is travel paid?');
    expect(letter?.body).toContain(`/commissions/${commission.reference}/clarifications`);
    for (const { email } of [meridian.manager, tally.manager, tally.contributor])
      expect(await mailsTo(email)).toEqual([letter]);
    expect(await mailsTo(nobody.email)).toEqual([]);
  });

  it('tells officers by mail that a question waits', async () => {
    const { northgate } = await asked('Is travel paid?');
    await until(async () => (await mailsTo(northgate.secondOfficer.email)).length > 0);
    const [letter] = await mailsTo(northgate.secondOfficer.email);
    expect(letter?.body).toContain('Is travel paid?');
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
