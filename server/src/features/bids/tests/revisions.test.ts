import { describe, expect, it } from '@jest/globals';
import { ask, bidder, council, openCommission, refusal, sql, uploadedText } from '../../../../test-kit/index.js';
import { SAVE, drafted, save, start, submit, wholeDraft } from './kit.js';

describe('a draft', () => {
  it('keeps the revision when nothing has changed, and lets a document come in between', async () => {
    const commission = await openCommission(await council());
    const { body, manager, contributor } = await bidder();
    const bidId = await drafted(commission, body, manager);
    const revisionOf = async (input: Promise<{ saveBidDraft: { bid: { draft: { revision: number } } } }>) =>
      (await input).saveBidDraft.bid.draft.revision;
    expect(await revisionOf(save(bidId, body, 2, wholeDraft(commission), manager))).toBe(2);
    const fileId = await uploadedText(contributor);
    await ask(
      `mutation ($input: AttachBidDocumentInput!) { attachBidDocument(input: $input) { bid { id } } }`,
      { input: { actingFor: body.globalId, bidId, fileId, title: 'Annex' } },
      contributor,
    );
    const mine = { ...wholeDraft(commission), deliveryPlan: 'In five months.' };
    expect(await revisionOf(save(bidId, body, 2, mine, manager))).toBe(4);
    const [stored] = await sql(
      'SELECT jsonb_array_length(documents) AS documents FROM bid_content d JOIN bid b ON b.id = d.bid_id WHERE b.commission_id = $1',
      [commission.id],
    );
    expect(stored).toEqual({ documents: 1 });
    // The words have changed since revision 2: whoever read that one is told.
    const late = { input: { actingFor: body.globalId, bidId, revision: 3, ...wholeDraft(commission) } };
    expect((await refusal(SAVE, late, contributor)).code).toBe('CONFLICT');
  });

  it('says whether the draft differs from what was submitted', async () => {
    const commission = await openCommission(await council());
    const meridian = await bidder();
    const bidId = await drafted(commission, meridian.body, meridian.manager);
    const differs = async (): Promise<boolean> =>
      (
        await ask<{ bid: { draft: { changedSinceSubmission: boolean } } }>(
          'query ($id: ID!) { bid(id: $id) { draft { changedSinceSubmission } } }',
          { id: bidId },
          meridian.contributor,
        )
      ).bid.draft.changedSinceSubmission;
    expect(await differs()).toBe(false);
    await submit(bidId, meridian, 'first-of-two');
    expect(await differs()).toBe(false);
    await save(bidId, meridian.body, 2, { ...wholeDraft(commission), deliveryPlan: 'Later.' }, meridian.manager);
    expect(await differs()).toBe(true);
    await submit(bidId, meridian, 'second-of-two', { revision: 3 });
    expect(await differs()).toBe(false);
  });

  it('charges VAT on standard and reduced lines alone, and adds up to the penny', async () => {
    const commission = await openCommission(await council());
    const { body, manager } = await bidder();
    const bidId = await start(commission, body, manager);
    const treatments = ['STANDARD', 'REDUCED', 'ZERO', 'EXEMPT', 'OUTSIDE_SCOPE', 'NOT_REGISTERED'];
    const priceLines = treatments.map((vatTreatment) => ({
      description: vatTreatment,
      quantity: '3',
      unitPrice: '0.33',
      vatTreatment,
    }));
    const { saveBidDraft } = await save(bidId, body, 1, { ...wholeDraft(commission), priceLines }, manager);
    // 0.99 × 20 % = 0.198, up to 0.20; 0.99 × 5 % = 0.0495, up to 0.05.
    expect(saveBidDraft.bid.draft).toMatchObject({
      priceLines: ['0.20', '0.05', '0.00', '0.00', '0.00', '0.00'].map((vat) => ({ net: '0.99', vat })),
      totals: { net: { amount: '5.94' }, vat: { amount: '0.25' }, gross: { amount: '6.19' } },
    });
  });
});
