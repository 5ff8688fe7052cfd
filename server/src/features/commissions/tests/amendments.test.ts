import { describe, expect, it } from '@jest/globals';
import {
  api,
  AMEND_COMMISSION,
  ask,
  bidder,
  council,
  dayIn,
  download,
  mailsTo,
  noonIn,
  passDeadline,
  person,
  publishedCommission,
  readyDraft,
  refusal,
  sql,
  submittedBid,
  until,
  uploadedText,
  type Sender,
} from '../../../../test-kit/index.js';

const PREVIEW = `query ($input: AmendCommissionInput!) { amendmentPreview(input: $input) {
  deadlineMoved bidsCloseAt needsReconfirmation changes { label } blockers { code field } correctionBlockers { code } } }`;
const EXTEND = `mutation ($input: ExtendDeadlineInput!) { extendDeadline(input: $input) {
  commission { version bidsCloseAt versions { number version kind } } } }`;
const COMPARE = `query ($id: ID!, $from: Int!, $to: Int!) { node(id: $id) { ... on Commission {
  comparison(from: $from, to: $to) { from { kind } to { kind reason } changes { label parts { kind text } } } } } }`;

interface Outcome {
  deadlineMoved: boolean;
  bidsCloseAt: string;
  needsReconfirmation: boolean;
  changes: { label: string; parts: { kind: string; text: string }[] }[];
  blockers: { code: string }[];
}
interface Amended {
  amendCommission: {
    outcome: Outcome;
    commission: {
      version: number;
      revision: number;
      bidsCloseAt: string;
      versions: { number: number; version: number; kind: string }[];
      documents: { id: string; title: string; file: { url: string } }[];
    };
  };
}

/** An open commission, and amendments of it. */
async function opened() {
  const northgate = await council();
  const commission = await publishedCommission(northgate);
  const { same } = commission;
  const material = (more: object) => ({
    input: { ...same, as: 'MATERIAL_CHANGE', reason: 'The budget grew.', ...more },
  });
  const correction = (more: object) => ({ input: { ...same, as: 'CORRECTION', reason: 'A typing mistake.', ...more } });
  return { northgate, ...commission, material, correction };
}
type Opened = Awaited<ReturnType<typeof opened>>;

const stored = async ({ id }: Opened) =>
  (
    await sql<{
      title: string;
      version: number;
      revision: number;
      bids_close_at: Date;
      versions: number;
      told: number;
    }>(
      `SELECT title, version, revision, bids_close_at,
         (SELECT count(*)::int FROM commission_version WHERE commission_id = c.id) AS versions,
         (SELECT count(*)::int FROM history WHERE subject_id = c.id AND verb IN ('amend', 'correct', 'extend')) AS told
       FROM commission c WHERE id = $1`,
      [id],
    )
  )[0]!;

async function refusedWithoutTrace(it: Opened, mutation: string, variables: object, as: Sender, code: string) {
  const before = await stored(it);
  const refused = await refusal(mutation, variables as Record<string, unknown>, as);
  expect(refused.code).toBe(code);
  expect(await stored(it)).toEqual(before);
  return refused;
}

describe('a material change', () => {
  it('makes a new version, shows what changed, and tells bidders, followers and nobody else', async () => {
    const it = await opened();
    const meridian = await bidder();
    const nobody = await person('Ned Nobody');
    await submittedBid(it, meridian.body, meridian.manager);
    const { amendCommission } = await ask<Amended>(
      AMEND_COMMISSION,
      it.material({ budgetMax: '40000' }),
      it.northgate.officer,
    );
    expect(amendCommission.outcome).toMatchObject({ needsReconfirmation: true, deadlineMoved: false, blockers: [] });
    expect(amendCommission.commission).toMatchObject({
      version: 2,
      versions: [
        { number: 2, version: 2, kind: 'MATERIAL_CHANGE' },
        { number: 1, version: 1, kind: 'PUBLISHED' },
      ],
    });
    const compared = await ask(COMPARE, { id: it.globalId, from: 1, to: 2 });
    expect(compared).toMatchObject({
      node: { comparison: { to: { reason: 'The budget grew.' }, changes: [{ label: 'Budget' }] } },
    });
    await until(async () =>
      (await mailsTo(meridian.contributor.email)).some(({ purpose }) => purpose === 'commission-amended'),
    );
    const letter = (await mailsTo(meridian.contributor.email)).find(({ purpose }) => purpose === 'commission-amended');
    expect(letter?.body).toContain(`/commissions/${it.reference}/versions/1/2`);
    expect(letter?.body).toContain('- Budget');
    expect(letter?.body).toContain('counts as not submitted');
    expect(await mailsTo(nobody.email)).toEqual([]);
  });

  it('moves the deadline when fewer than three working days are left, as the preview said', async () => {
    const it = await opened();
    await sql(
      `UPDATE commission SET questions_close_at = clock_timestamp() - interval '3 days', answers_by = clock_timestamp() - interval '1 day',
         bids_close_at = clock_timestamp() + interval '2 hours' WHERE id = $1`,
      [it.id],
    );
    const [dates] = await sql<{ q: Date; a: Date; b: Date }>(
      'SELECT questions_close_at AS q, answers_by AS a, bids_close_at AS b FROM commission WHERE id = $1',
      [it.id],
    );
    const change = it.material({
      budgetMax: '40000',
      questionsCloseAt: dates!.q,
      answersBy: dates!.a,
      bidsCloseAt: dates!.b,
    });
    const { amendmentPreview } = await ask<{ amendmentPreview: Outcome }>(PREVIEW, change, it.northgate.officer);
    expect(amendmentPreview).toMatchObject({ deadlineMoved: true, blockers: [] });
    expect((await stored(it)).bids_close_at).toEqual(dates!.b);
    const { amendCommission } = await ask<Amended>(AMEND_COMMISSION, change, it.northgate.officer);
    expect(amendCommission.commission.bidsCloseAt).toBe(amendmentPreview.bidsCloseAt);
    expect(Date.parse(amendmentPreview.bidsCloseAt) - Date.now()).toBeGreaterThan(2 * 86_400_000);
    expect(amendCommission.outcome.changes.map(({ label }) => label)).toEqual(['Budget', 'Bids close']);
  });

  it('may change criteria, conditions and documents, and keeps files that older versions name', async () => {
    const it = await opened();
    const [first, second] = [
      await uploadedText(it.northgate.officer),
      await uploadedText(it.northgate.officer, 'New.'),
    ];
    const one = it.material({ documents: [{ fileId: first, title: 'Agreement', kind: 'DRAFT_AGREEMENT' }] });
    const added = (await ask<Amended>(AMEND_COMMISSION, one, it.northgate.officer)).amendCommission;
    const [document] = added.commission.documents;
    expect(added.outcome.changes.map(({ label }) => label)).toEqual(['Document “Agreement”, new']);
    const two = it.material({
      revision: added.commission.revision,
      documents: [{ fileId: second, title: 'Agreement, revised', kind: 'DRAFT_AGREEMENT' }],
      conditions: [],
    });
    const replaced = (await ask<Amended>(AMEND_COMMISSION, two, it.northgate.officer)).amendCommission;
    expect(replaced.commission.documents).toMatchObject([{ title: 'Agreement, revised' }]);
    expect(replaced.commission.version).toBe(3);
    expect((await download(document!.file.url)).status).toBe(200);
  });

  it('is refused with every reason at once, and changes nothing', async () => {
    const it = await opened();
    const criteria = it.same.criteria.map((criterion, i) => (i === 0 ? { ...criterion, weight: 59 } : criterion));
    const refused = await refusedWithoutTrace(
      it,
      AMEND_COMMISSION,
      it.material({ title: ' ', criteria, bidsCloseAt: noonIn(20) }),
      it.northgate.officer,
      'REFUSED',
    );
    expect(refused.fields.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['input.title', 'input.bidsCloseAt']),
    );
    expect(refused.reasons.join(' ')).toContain('can only move later');
    await refusedWithoutTrace(it, AMEND_COMMISSION, it.material({}), it.northgate.officer, 'REFUSED');
    const noReason = await refusedWithoutTrace(
      it,
      AMEND_COMMISSION,
      it.material({ reason: ' ' }),
      it.northgate.officer,
      'INVALID',
    );
    expect(noReason.fields).toMatchObject([{ path: 'input.reason' }]);
  });

  it('of what somebody else has changed meanwhile is a conflict', async () => {
    const it = await opened();
    const both = await Promise.all(
      ['40000', '41000'].map((budgetMax, i) =>
        api(AMEND_COMMISSION, it.material({ budgetMax }), i ? it.northgate.secondOfficer : it.northgate.officer),
      ),
    );
    expect(both.map(({ errors }) => errors?.[0]?.extensions.code ?? 'ok').sort()).toEqual(['CONFLICT', 'ok']);
    expect(await stored(it)).toMatchObject({ version: 2, versions: 2, told: 1 });
  });
});

describe('a correction', () => {
  it('keeps the version that bids answer, and shows its words', async () => {
    const it = await opened();
    const change = it.correction({ title: 'What works in preventing poverty of children' });
    const { amendCommission } = await ask<Amended>(AMEND_COMMISSION, change, it.northgate.officer);
    expect(amendCommission.outcome).toMatchObject({ needsReconfirmation: false, deadlineMoved: false });
    expect(amendCommission.commission).toMatchObject({
      version: 1,
      versions: [{ number: 2, version: 1, kind: 'CORRECTION' }, { number: 1 }],
    });
    const [history] = await sql(`SELECT reason, visibility FROM history WHERE subject_id = $1 AND verb = 'correct'`, [
      it.id,
    ]);
    expect(history).toEqual({ reason: 'A typing mistake.', visibility: 'public' });
  });

  it('of weights, dates, budget, conditions or many words is refused', async () => {
    const it = await opened();
    const lighter = it.same.criteria.map((c, i) => ({ ...c, weight: i === 0 ? 55 : i === 1 ? 15 : c.weight }));
    for (const change of [
      { criteria: lighter },
      { awardExpectedOn: dayIn(46) },
      { budgetMax: '36000' },
      { conditions: [] },
      { brief: `## What we want\n\nA review of the evidence. ${'And more of it. '.repeat(8)}` },
    ])
      await refusedWithoutTrace(it, AMEND_COMMISSION, it.correction(change), it.northgate.officer, 'REFUSED');
  });
});

describe('extending the deadline', () => {
  it('moves it later, tells everybody, and lets bids stand', async () => {
    const it = await opened();
    const fay = await person('Fay Follower');
    await ask(
      `mutation ($input: CommissionInput!) { followCommission(input: $input) { commission { id } } }`,
      { input: { id: it.globalId } },
      fay,
    );
    const input = { id: it.globalId, bidsCloseAt: noonIn(35), reason: 'Several bidders asked for time.' };
    const extended = await ask<{ extendDeadline: { commission: object } }>(EXTEND, { input }, it.northgate.officer);
    expect(extended.extendDeadline.commission).toMatchObject({
      version: 1,
      bidsCloseAt: noonIn(35),
      versions: [{ number: 2, version: 1, kind: 'EXTENSION' }, { number: 1 }],
    });
    await until(async () => (await mailsTo(fay.email)).length > 0);
    expect((await mailsTo(fay.email))[0]?.body).toContain('Several bidders asked for time.');
  });

  it('earlier, or past the expected award, is refused', async () => {
    const it = await opened();
    for (const bidsCloseAt of [noonIn(27), noonIn(28), noonIn(50)]) {
      const input = { id: it.globalId, bidsCloseAt, reason: 'Time.' };
      await refusedWithoutTrace(it, EXTEND, { input }, it.northgate.officer, 'REFUSED');
    }
    const input = { id: it.globalId, bidsCloseAt: noonIn(50), awardExpectedOn: dayIn(55), reason: 'Time.' };
    await ask(EXTEND, { input }, it.northgate.officer);
  });
});

describe('who may amend', () => {
  it('are officers of the council, while it is open', async () => {
    const it = await opened();
    const [meridian, southbrook] = [await bidder(), await council('Southbrook Borough Council')];
    const administrator = await person('Ada Admin', { administrator: true });
    const change = it.material({ budgetMax: '40000' });
    const extension = { input: { id: it.globalId, bidsCloseAt: noonIn(35), reason: 'Time.' } };
    for (const [mutation, variables] of [
      [AMEND_COMMISSION, change],
      [EXTEND, extension],
      [PREVIEW, change],
    ] as const) {
      await refusedWithoutTrace(it, mutation, variables, {}, 'UNAUTHENTICATED');
      for (const other of [meridian.manager, it.northgate.evaluator, southbrook.officer, administrator])
        await refusedWithoutTrace(it, mutation, variables, other, 'FORBIDDEN');
    }
    await passDeadline(it.id);
    for (const [mutation, variables] of [
      [AMEND_COMMISSION, change],
      [EXTEND, extension],
    ] as const) {
      const refused = await refusal(mutation, variables, it.northgate.officer);
      expect(refused.code).toBe('REFUSED');
    }
    expect(await stored(it)).toMatchObject({ version: 1, versions: 1, told: 0 });
  });

  it('and a draft is edited instead', async () => {
    const northgate = await council();
    const draft = await readyDraft(northgate);
    const extension = { input: { id: draft.id, bidsCloseAt: noonIn(35), reason: 'Time.' } };
    expect((await refusal(EXTEND, extension, northgate.officer)).code).toBe('REFUSED');
  });
});

it('two versions that do not exist are not found', async () => {
  const it = await opened();
  expect((await refusal(COMPARE, { id: it.globalId, from: 1, to: 2 })).code).toBe('NOT_FOUND');
});
