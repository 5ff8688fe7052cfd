import { describe, expect, it } from '@jest/globals';
import {
  api,
  AMEND_COMMISSION,
  ask,
  bidder,
  dayIn,
  download,
  mailsTo,
  noonIn,
  person,
  refusal,
  sql,
  submittedBid,
  until,
  uploadedText,
} from '../../../../test-kit/index.js';
import { type Amended, COMPARE, type Outcome, PREVIEW, opened, refusedWithoutTrace, stored } from './amending.js';

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
    const change = it.correction({ title: 'What works in preventing child poverty?' });
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

  it('of weights, dates, budget, conditions, terms or words is refused, with why', async () => {
    const it = await opened();
    const lighter = it.same.criteria.map((c, i) => ({ ...c, weight: i === 0 ? 55 : i === 1 ? 15 : c.weight }));
    for (const change of [
      { criteria: lighter },
      { awardExpectedOn: dayIn(46) },
      { budgetMax: '36000' },
      { conditions: [] },
      { insurance: 'Insurance is not needed.' },
      { brief: '## What we want\n\nA review of some evidence.' },
    ])
      await refusedWithoutTrace(it, AMEND_COMMISSION, it.correction(change), it.northgate.officer, 'REFUSED');
    const change = it.correction({ brief: '## What we want\n\nTwo reviews of the evidence.', budgetMax: '36000' });
    const refused = await refusedWithoutTrace(it, AMEND_COMMISSION, change, it.northgate.officer, 'REFUSED');
    expect(refused.reasons).toEqual([
      'Brief: “A review” became “Two reviews”. A number binds bidders, so this is a material change.',
      'Budget: this binds bidders, so it can only change by a material change.',
    ]);
    const { amendmentPreview } = await ask<{ amendmentPreview: { correctionBlockers: object[] } }>(
      PREVIEW,
      { input: { ...change.input, as: 'MATERIAL_CHANGE' } },
      it.northgate.officer,
    );
    expect(amendmentPreview.correctionBlockers).toHaveLength(2);
  });
});

it('two versions that do not exist are not found', async () => {
  const it = await opened();
  expect((await refusal(COMPARE, { id: it.globalId, from: 1, to: 2 })).code).toBe('NOT_FOUND');
});
