import { describe, expect, it } from '@jest/globals';
import {
  ADD_PANEL_MEMBER,
  AGREE,
  ask,
  bidder,
  CREATE_COMMISSION,
  council,
  draft as scores,
  globalId,
  passDeadline,
  PUBLISH_COMMISSION,
  refusal,
  SAVE as SAVE_SCORES,
  SAVE_COMMISSION,
  see,
  server,
  submission as scoresOf,
  SUBMIT as SUBMIT_SCORES,
  uploadedText,
  wholeDraft as wholeCommission,
  type Person,
  type Sender,
} from '../../test-kit/index.js';
import * as award from '../features/awards/tests/scene.js';
import { published } from '../features/prospectus/tests/drafting.js';
import { save, start, SUBMIT, submission, wholeDraft, WITHDRAW, type Receipt } from '../features/bids/tests/kit.js';
import { ANSWER, ASK, ATTACH, OPEN_BIDS, partsOf, readCommission, sceneOf, seesBid } from './whole-line.js';

type Bidder = Awaited<ReturnType<typeof bidder>>;
const ANYBODY: Sender = {};

describe('the line from a policy area to an award', () => {
  it('goes through the API alone, and at every step each party sees what is theirs to see', async () => {
    const northgate = await council();
    const { officer, secondOfficer, evaluator, secondEvaluator } = northgate;
    const meridian = await bidder();
    const tally = await bidder('Tally & Finch', 'consultancy');
    const nwosu = await bidder('Amara Nwosu Research', 'individual');
    const late = await bidder('Northgate University Policy Lab', 'university');

    // The council says what it wants to learn.
    const { areas } = await published(officer, northgate.body, 'Child poverty');
    const { prospectusEditions } = await ask<{ prospectusEditions: unknown[] }>(
      `query ($council: String!) { prospectusEditions(council: $council) { number state } }`,
      { council: northgate.body.slug },
    );
    expect(prospectusEditions).toEqual([{ number: 1, state: 'PUBLISHED' }]);

    // An officer drafts a commission for that area. Until it is published, nobody outside the council sees it.
    const areaId = areas[0]!.areaId;
    const { createCommission } = await ask<{ createCommission: { commission: { id: string } } }>(
      CREATE_COMMISSION,
      { input: { actingFor: northgate.body.globalId, areaId, title: wholeCommission.title } },
      officer,
    );
    const { id } = createCommission.commission;
    await ask(SAVE_COMMISSION, { input: { id, revision: 1, areaId, ...wholeCommission } }, officer);
    const fileId = await uploadedText(officer);
    await ask(ATTACH, { input: { id, fileId, title: 'Draft agreement', kind: 'DRAFT_AGREEMENT' } }, officer);
    for (const member of [evaluator, secondEvaluator])
      await ask(ADD_PANEL_MEMBER, { input: { id, memberId: globalId('Member', member.id) } }, officer);
    const ready = await readCommission(id, officer);
    expect(ready).toMatchObject({ state: 'DRAFT', publishBlockers: [] });
    for (const outside of [ANYBODY, meridian.manager]) expect(await readCommission(id, outside)).toBeNull();
    await ask(PUBLISH_COMMISSION, { input: { id, revision: ready!.revision } }, secondOfficer);
    const open = await readCommission(id);
    expect(open).toMatchObject({ state: 'OPEN', version: 1, area: { title: 'Child poverty' } });
    expect(open!.documents).toMatchObject([{ title: 'Draft agreement' }]);
    const commission = await partsOf(id, open!.reference);

    // A bidder asks. Its asker and, without a name, the officers see the question; everybody sees the answer.
    const asking = { id, actingFor: meridian.body.globalId, text: 'May we use last year’s survey?' };
    await ask(ASK, { input: asking }, meridian.manager);
    const pending = (await readCommission(id, officer))!.pendingQuestions;
    expect(pending).toMatchObject([{ text: asking.text }]);
    expect(JSON.stringify(pending)).not.toContain('Meridian');
    expect(await readCommission(id, tally.manager)).toMatchObject({ pendingQuestions: [], clarifications: [] });
    await ask(ANSWER, { input: { id: pending[0]!.id, answer: 'Yes, all of it.' } }, officer);
    expect((await readCommission(id))!.clarifications).toMatchObject([
      { number: 1, text: asking.text, answer: 'Yes, all of it.' },
    ]);

    // Four organisations draft, one of them a sole trader; three submit in time.
    const draftAt = async ({ body, manager }: Bidder, price: string): Promise<string> => {
      const bidId = await start(commission, body, manager);
      const priceLines = [{ description: 'Research', quantity: '1', unitPrice: price, vatTreatment: 'STANDARD' }];
      await save(bidId, body, 1, { ...wholeDraft(commission), priceLines }, manager);
      return bidId;
    };
    const submit = async (bidId: string, { body, manager }: Bidder, key: string): Promise<Receipt> =>
      (await ask<{ submitBid: { receipt: Receipt } }>(SUBMIT, submission(bidId, body, key), manager)).submitBid.receipt;
    const bids = {
      meridian: await draftAt(meridian, '30000'),
      tally: await draftAt(tally, '25000'),
      nwosu: await draftAt(nwosu, '20000'),
      late: await draftAt(late, '19000'),
    };
    await submit(bids.tally, tally, 'tally-first');
    const withdrawal = { actingFor: tally.body.globalId, bidId: bids.tally, submittedRevision: 1 };
    await ask(WITHDRAW, { input: withdrawal }, tally.manager);
    expect(await seesBid(bids.tally, tally.manager)).toMatchObject({ state: 'WITHDRAWN' });
    const receipts = {
      meridian: await submit(bids.meridian, meridian, 'meridian-1'),
      tally: await submit(bids.tally, tally, 'tally-again'),
      nwosu: await submit(bids.nwosu, nwosu, 'nwosu-first'),
    };
    expect(await seesBid(bids.tally, tally.manager)).toMatchObject({ state: 'SUBMITTED', submittedRevision: 2 });
    for (const other of [ANYBODY, meridian.manager, officer, evaluator])
      expect(await seesBid(bids.tally, other)).toBeNull();
    expect((await refusal(OPEN_BIDS, { input: { commissionId: id } }, officer)).code).toBe('REFUSED');

    // The deadline passes: what comes later is refused, and bids stay sealed until an officer opens them.
    await passDeadline(commission.id);
    const tooLate = await refusal(SUBMIT, submission(bids.late, late.body, 'late-submission'), late.manager);
    expect(tooLate).toMatchObject({ code: 'REFUSED', reasons: [expect.stringMatching(/^Bids closed on /)] });
    expect(await seesBid(bids.late, late.manager)).toMatchObject({ state: 'DRAFT' });
    for (const other of [officer, evaluator]) expect(await seesBid(bids.tally, other)).toBeNull();
    await ask(OPEN_BIDS, { input: { commissionId: id } }, officer);
    const opened = (await readCommission(id))!;
    expect(opened).toMatchObject({ state: 'EVALUATING', opening: { bidCount: 3 } });
    const hashes = opened.opening!.records.map(({ sha256 }) => sha256);
    expect(hashes.sort()).toEqual(
      Object.values(receipts)
        .map(({ sha256 }) => sha256)
        .sort(),
    );
    expect(await seesBid(bids.tally, meridian.manager)).toBeNull();
    expect(await seesBid(bids.late, officer)).toBeNull();

    // Two evaluators score alone, without prices and without the other's scores.
    const at = sceneOf(commission, bids);
    const score = async (who: Person, marks: Record<'meridian' | 'tally' | 'nwosu', number[]>): Promise<void> => {
      for (const [name, given] of Object.entries(marks))
        await ask(SAVE_SCORES, scores(at, { globalId: bids[name as 'tally'] }, given, 0, `${who.name} on it.`), who);
    };
    await score(evaluator, { meridian: [5, 3], tally: [3, 3], nwosu: [2, 3] });
    await ask(SUBMIT_SCORES, scoresOf(at), evaluator);
    for (const who of [secondEvaluator, evaluator]) {
      const seen = (await see(at, who))!;
      expect(seen.bids).toHaveLength(3);
      expect(seen).toMatchObject({ mayScore: who === secondEvaluator, pricesRevealedAt: null, points: null });
      expect(seen.bids.map(({ netTotal }) => netTotal)).toEqual([null, null, null]);
      const read = seen.bids.flatMap(({ answers }) => answers.flatMap((answer) => answer.scores));
      expect(new Set(read.map((one) => one.evaluator.name))).toEqual(new Set(who === evaluator ? ['Grace Lin'] : []));
    }
    for (const outside of [ANYBODY, meridian.manager]) expect(await see(at, outside as Person)).toBeNull();
    expect(JSON.stringify(await see(at, officer))).not.toContain('Grace Lin on it.');
    await score(secondEvaluator, { meridian: [4, 3], tally: [3, 3], nwosu: [2, 3] });
    await ask(SUBMIT_SCORES, scoresOf(at), secondEvaluator);

    // An officer records what the two agreed where they differed; only then prices are revealed, and points follow.
    const differing = (await see(at, officer))!;
    expect(differing.bids.map(({ netTotal }) => netTotal)).toEqual([null, null, null]);
    expect(differing.bids.flatMap(({ answers }) => answers).filter(({ differs }) => differs)).toHaveLength(1);
    const criterionId = globalId('AwardCriterion', at.scored[0]!.id);
    const agreed = { bidId: bids.meridian, criterionId, score: 5, reason: 'Its limits are honest.', revision: 0 };
    await ask(AGREE, { input: agreed }, officer);
    // Method 60 × agreed ÷ 5, social value 10 × 3 ÷ 5, price 30 × 20,000 ÷ price.
    expect((await see(at, officer))!.points).toMatchObject([
      { name: 'Meridian Policy Institute', rank: 1, total: '86.00' },
      { name: 'Tally & Finch', rank: 2, total: '66.00' },
      { name: 'Amara Nwosu Research', rank: 3, total: '60.00' },
    ]);

    // The decision is the council's own until it is published with a summary for every bidder.
    await ask(award.DECIDE, award.decision(at), officer);
    for (const bidId of [bids.meridian, bids.tally, bids.nwosu])
      await ask(award.SUMMARISE, award.summary({ globalId: bidId }), officer);
    for (const outside of [ANYBODY, meridian.manager])
      expect(await award.look(at, outside as Person)).toMatchObject({ awardDecision: null, result: null });
    expect((await refusal(award.PUBLISH, award.publishing(at), evaluator)).code).toBe('FORBIDDEN');
    await ask(award.PUBLISH, award.publishing(at), secondOfficer);
    const { state, result } = await award.look(at);
    expect(state).toBe('AWARDED');
    expect(result).toMatchObject({
      awards: [{ organisation: { name: 'Meridian Policy Institute' }, value: { amount: '30000.00' } }],
      bids: [
        { organisation: { name: 'Meridian Policy Institute' }, total: '86.00', won: true },
        { organisation: null, total: '66.00', won: false },
        { organisation: null, total: '60.00', won: false },
      ],
      mySummaries: [],
    });
    for (const { body, manager } of [meridian, tally, nwosu, late])
      expect((await award.look(at, manager)).result?.mySummaries.map((one) => one.organisation.name)).toEqual(
        body === late.body ? [] : [body.name],
      );

    // Anybody may take the notice and the award away as data.
    const answer = await fetch(`${server.url}/open-data/ocds/${commission.reference}.json`);
    const { releases } = (await answer.json()) as { releases: { tag: string[]; awards?: unknown }[] };
    expect(releases.flatMap(({ tag }) => tag)).toEqual(expect.arrayContaining(['tender', 'award']));
    expect(releases.find(({ tag }) => tag.includes('award'))).toMatchObject({
      tender: { title: wholeCommission.title },
      awards: [{ suppliers: [{ name: 'Meridian Policy Institute' }], value: { amount: 30000, currency: 'GBP' } }],
    });
    expect(JSON.stringify(releases)).not.toContain('Tally & Finch');
  }, 60_000);
});
