import { describe, expect, it } from '@jest/globals';
import {
  ask,
  bidder,
  council,
  draft,
  globalId,
  listen,
  noonIn,
  openCommission,
  person,
  publishedCommission,
  SAVE,
  scene,
  scoreAll,
  submission,
  SUBMIT,
  until,
  uuid,
  type Ear,
} from '../../test-kit/index.js';
import { save, start, SUBMIT as SUBMIT_BID, wholeDraft } from '../features/bids/tests/kit.js';

const EXTEND = `mutation ($input: ExtendDeadlineInput!) { extendDeadline(input: $input) { commission { id } } }`;

const hears = (ear: Ear, id: string): Promise<void> => until(async () => ear.heard.some((change) => change.id === id));
const silence = (ears: readonly Ear[]) => ears.map(({ heard, refused, closed }) => ({ heard, refused, closed }));
const NOTHING = { heard: [], refused: [], closed: null };
const stopAll = (ears: readonly Ear[]) => Promise.all(ears.map((ear) => ear.stop()));

async function published() {
  const northgate = await council();
  return { northgate, commission: await publishedCommission(northgate) };
}

describe('who watches a record', () => {
  it('hears what is public, whoever it is, and that it was not their own doing', async () => {
    const { northgate, commission } = await published();
    const ids = [commission.globalId];
    const [anybody, officer] = await Promise.all([listen(ids), listen(ids, northgate.officer)]);
    const input = { id: commission.globalId, bidsCloseAt: noonIn(35), reason: 'Several bidders asked for time.' };
    await ask(EXTEND, { input }, northgate.officer);
    await Promise.all([anybody, officer].map((ear) => hears(ear, commission.globalId)));
    expect(anybody.heard).toEqual([{ id: commission.globalId, mine: false }]);
    expect(officer.heard).toEqual([{ id: commission.globalId, mine: true }]);
    await stopAll([anybody, officer]);
  });

  it('hears at once what others did since the page was read', async () => {
    const { northgate, commission } = await published();
    const since = new Date();
    const input = { id: commission.globalId, bidsCloseAt: noonIn(35), reason: 'Several bidders asked for time.' };
    await ask(EXTEND, { input }, northgate.officer);
    const ear = await listen([commission.globalId], {}, { since });
    await hears(ear, commission.globalId);
    await ear.stop();
  });

  it('does not begin where one record may not be seen, does not exist or is no id', async () => {
    const { northgate, commission } = await published();
    for (const id of [
      globalId('Commission', uuid()),
      'nonsense',
      globalId('Nothing', uuid()),
      globalId('Commission', 'x'),
    ]) {
      const ear = await listen([commission.globalId, id], northgate.officer);
      expect(ear.refused).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
      await ear.stop();
    }
  });
});

describe('a sealed bid', () => {
  it('is heard of by its own people alone', async () => {
    const northgate = await council();
    const commission = await openCommission(northgate);
    const [meridian, tally] = [await bidder(), await bidder('Tally & Finch', 'consultancy')];
    const bid = await start(commission, meridian.body, meridian.manager);
    const outsider = await person();
    const administrator = await person('Ada Byrne', { administrator: true });
    const others = [{}, outsider, tally.manager, northgate.officer, northgate.evaluator, administrator];
    for (const who of others) {
      const ear = await listen([bid], who);
      expect(ear.refused).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
      await ear.stop();
    }
    const around = await Promise.all(others.map((who) => listen([commission.globalId], who)));
    const colleague = await listen([bid], meridian.contributor);
    const myself = await listen([bid], meridian.manager);
    await save(bid, meridian.body, 1, wholeDraft(commission), meridian.manager);
    await until(async () => colleague.heard.length === 1 && myself.heard.length === 1);
    const input = { actingFor: meridian.body.globalId, bidId: bid, revision: 2, commissionVersion: 1 };
    await ask(SUBMIT_BID, { input: { ...input, idempotencyKey: uuid() } }, meridian.manager);
    await until(async () => colleague.heard.length === 2 && myself.heard.length === 2);
    expect(colleague.heard.map(({ mine }) => mine)).toEqual([false, false]);
    expect(myself.heard.map(({ mine }) => mine)).toEqual([true, true]);
    expect(silence(around)).toEqual(around.map(() => NOTHING));
    await stopAll([...around, colleague, myself]);
  });
});

describe('an evaluation', () => {
  it('is heard of inside the council, and by no evaluator whose own scores are not in', async () => {
    const at = await scene();
    const id = at.commission.globalId;
    const [officer, observer, second] = await Promise.all(
      [at.officer, at.observer, at.secondEvaluator].map((who) => listen([id], who)),
    );
    const outside = await Promise.all(
      [{}, at.outsider, at.meridian.manager, at.administrator].map((who) => listen([id], who)),
    );
    await ask(SAVE, draft(at, at.bids.meridian, [4, 3, 2]), at.secondEvaluator);
    await scoreAll(at, at.evaluator, [4, 3, 2], [3, 3, 2]);
    await Promise.all([hears(officer!, id), hears(observer!, id)]);
    expect([officer!.heard, observer!.heard]).toEqual([[{ id, mine: false }], [{ id, mine: false }]]);
    expect(silence([second!, ...outside])).toEqual([second, ...outside].map(() => NOTHING));
    await ask(SAVE, draft(at, at.bids.tally, [1, 3, 2]), at.secondEvaluator);
    await ask(SUBMIT, submission(at), at.secondEvaluator);
    await hears(second!, id);
    expect(silence(outside)).toEqual(outside.map(() => NOTHING));
    await stopAll([officer!, observer!, second!, ...outside]);
  });
});
