import { describe, expect, test } from '@jest/globals';
import {
  AGREE,
  ask,
  bidder,
  council,
  draftOf,
  globalId,
  join,
  openCommission,
  passDeadline,
  person,
  scene,
  scoreAll,
  sql,
  statementsOf,
  submittedBid,
  uuid,
  type Person,
} from '../../../../test-kit/index.js';

const WORK = '{ viewer { work { kind title reason organisation dueAt dueOnDay path } } }';

interface Item {
  kind: string;
  title: string;
  reason: string;
  organisation: string;
  dueAt: string | null;
  dueOnDay: boolean;
  path: string;
}

const workOf = async (as?: Person): Promise<Item[]> =>
  (await ask<{ viewer: { work: Item[] } }>(WORK, {}, as)).viewer.work;
const kindsOf = async (as?: Person): Promise<string[]> => (await workOf(as)).map(({ kind }) => kind);

/** A draft bid without content, as startBid lays it down. */
async function draftBid(commission: { id: string }, { body, manager }: Awaited<ReturnType<typeof bidder>>) {
  const id = uuid();
  await sql('INSERT INTO bid (id, commission_id, organisation_id, created_by) VALUES ($1, $2, $3, $4)', [
    id,
    commission.id,
    body.id,
    manager.id,
  ]);
  await sql('INSERT INTO bid_content (bid_id, saved_by) VALUES ($1, $2)', [id, manager.id]);
  return id;
}

describe('my work', () => {
  test('is empty for anonymous readers and for outsiders', async () => {
    await scene();
    expect(await workOf()).toEqual([]);
    expect(await workOf(await person('Nia Okafor'))).toEqual([]);
  });

  test('tells an officer of drafts, questions that wait and bids to open, by date', async () => {
    const northgate = await council();
    await draftOf(northgate, 'A draft of ours');
    const asked = await openCommission(northgate, { title: 'With a question' });
    await sql('INSERT INTO clarification_question (id, commission_id, text) VALUES ($1, $2, $3)', [
      uuid(),
      asked.id,
      'Are fares paid?',
    ]);
    const closed = await openCommission(northgate, { title: 'Past its deadline' });
    await passDeadline(closed.id);
    expect(await workOf(northgate.officer)).toMatchObject([
      { kind: 'OPEN_BIDS', title: 'Past its deadline', path: `/commissions/${closed.reference}/opening` },
      { kind: 'ANSWER_QUESTIONS', title: 'With a question', reason: 'Answer 1 question that waits.' },
      { kind: 'PUBLISH_COMMISSION', title: 'A draft of ours', dueAt: null, organisation: northgate.body.name },
    ]);
    expect(await workOf(northgate.evaluator)).toEqual([]);
    expect(await kindsOf(northgate.secondOfficer)).toContain('PUBLISH_COMMISSION');
  });

  test('asks evaluators for their scores, then officers to agree them, then to publish the decision', async () => {
    const at = await scene();
    expect(await workOf(at.evaluator)).toMatchObject([
      { kind: 'SCORE_BIDS', reason: 'Score 2 bids and submit your scores.', dueOnDay: true },
    ]);
    expect(await workOf(at.officer)).toEqual([]);
    await scoreAll(at, at.evaluator, [4, 4, 4], [3, 3, 3]);
    expect(await workOf(at.evaluator)).toEqual([]);
    expect(await kindsOf(at.secondEvaluator)).toEqual(['SCORE_BIDS']);
    await scoreAll(at, at.secondEvaluator, [5, 4, 4], [3, 3, 3]);
    expect(await workOf(at.officer)).toMatchObject([
      { kind: 'AGREE_SCORES', reason: 'Evaluators differ in 1 score. Record what was agreed.' },
    ]);
    const agreed = { bidId: at.bids.meridian.globalId, criterionId: globalId('AwardCriterion', at.scored[0]!.id) };
    await ask(AGREE, { input: { ...agreed, score: 5, reason: 'The stronger method.', revision: 0 } }, at.officer);
    expect(await kindsOf(at.officer)).toEqual(['PUBLISH_DECISION']);
    expect(await workOf(at.observer)).toEqual([]);
  });

  test('asks nobody to open or score bids who is of a bidding organisation', async () => {
    const at = await scene();
    await join(at.evaluator, at.meridian.body, 'contributor');
    expect(await workOf(at.evaluator)).toEqual([]);
  });

  test('tells bidders of drafts, of bids to submit again and of drafts to approve, and of nobody else’s bids', async () => {
    const northgate = await council();
    const meridian = await bidder();
    const tally = await bidder('Tally & Finch', 'consultancy');
    const signatory = await person('Ines Okafor');
    await join(signatory, meridian.body, 'signatory');
    await sql('UPDATE organisation SET requires_signatory = TRUE WHERE id = $1', [meridian.body.id]);
    const sooner = await openCommission(northgate, { closesIn: '2 days', title: 'Sooner' });
    const later = await openCommission(northgate, { title: 'Later' });
    const bid = await draftBid(later, meridian);
    await submittedBid(sooner, meridian.body, meridian.manager);
    await sql('UPDATE commission SET version = 2 WHERE id = $1', [sooner.id]);
    const expected = [
      { kind: 'RECONFIRM_BID', title: 'Sooner', organisation: meridian.body.name },
      { kind: 'SUBMIT_BID', title: 'Later', path: `/commissions/${later.reference}/bid?for=${meridian.body.slug}` },
    ];
    expect(await workOf(meridian.manager)).toMatchObject(expected);
    expect(await workOf(meridian.contributor)).toMatchObject(expected);
    expect(await kindsOf(signatory)).toEqual([]);
    await sql(
      `INSERT INTO bid_approval_request (bid_id, content_revision, requested_by)
       SELECT d.bid_id, d.revision, $2 FROM bid_content d JOIN bid b ON b.id = d.bid_id WHERE b.organisation_id = $1`,
      [meridian.body.id, meridian.manager.id],
    );
    expect(await kindsOf(signatory)).toEqual(['APPROVE_BID', 'APPROVE_BID']);
    await sql('INSERT INTO bid_approval (bid_id, content_revision, approved_by) VALUES ($1, 1, $2)', [
      bid,
      signatory.id,
    ]);
    expect(await workOf(signatory)).toMatchObject([{ title: 'Sooner' }]);
    for (const other of [tally.manager, northgate.officer, northgate.evaluator])
      expect(await workOf(other)).toEqual([]);
    await sql(`UPDATE bid SET confirmed_version = 2 WHERE organisation_id = $1 AND state = 'submitted'`, [
      meridian.body.id,
    ]);
    expect(await kindsOf(meridian.manager)).toEqual(['SUBMIT_BID']);
    await sql('UPDATE bid_content SET revision = 2 WHERE bid_id IN (SELECT id FROM bid WHERE organisation_id = $1)', [
      meridian.body.id,
    ]);
    expect(await kindsOf(meridian.manager)).toEqual(['SUBMIT_CHANGES', 'SUBMIT_BID']);
    await passDeadline(later.id);
    expect(await kindsOf(meridian.manager)).toEqual(['SUBMIT_CHANGES']);
  });

  test('tells the invited of their invitation and administrators of who asks to join', async () => {
    const meridian = await bidder();
    const [invited, asker] = [await person('Jo Lambert'), await person('Peter Osei')];
    await sql(
      `INSERT INTO organisation_invitation (id, organisation_id, email, roles, token_hash, invited_by, expires_at)
       VALUES ($1, $2, $3, '{contributor}', $4, $5, now() + interval '14 days')`,
      [uuid(), meridian.body.id, invited.email, uuid(), meridian.manager.id],
    );
    await sql('INSERT INTO organisation_request (id, organisation_id, member_id, message) VALUES ($1, $2, $3, $4)', [
      uuid(),
      meridian.body.id,
      asker.id,
      'I work there.',
    ]);
    const [todo] = await workOf(invited);
    expect(todo).toMatchObject({ kind: 'ANSWER_INVITATION', title: meridian.body.name });
    expect(todo?.path).toMatch(/^\/invitations\/[\w-]+$/);
    expect(await workOf(meridian.manager)).toMatchObject([
      { kind: 'ANSWER_JOIN_REQUESTS', dueAt: null, path: `/organisations/${meridian.body.slug}/people` },
    ]);
    expect(await workOf(asker)).toEqual([]);
  });

  test('is one statement more than knowing who asks', async () => {
    const at = await scene();
    const bare = '{ viewer { isAdministrator } }';
    expect(await statementsOf(WORK, {}, at.officer)).toBe(1 + (await statementsOf(bare, {}, at.officer)));
    expect(await statementsOf(WORK, {}, at.officer)).toBeLessThanOrEqual(4);
    expect(await statementsOf(WORK)).toBe(await statementsOf(bare));
  });
});
