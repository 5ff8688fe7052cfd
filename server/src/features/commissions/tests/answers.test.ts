import { describe, expect, it } from '@jest/globals';
import {
  api,
  ask,
  bidder,
  mailsTo,
  passDeadline,
  person,
  refusal,
  sql,
  submittedBid,
  until,
} from '../../../../test-kit/index.js';
import { ANSWER, FOLLOW, askAs, asked, read } from './clarifying.js';

describe('answering', () => {
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
