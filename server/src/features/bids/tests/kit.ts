import { ask, globalId, type Body, type Person } from '../../../../test-kit/index.js';
import type { openCommission } from '../../../../test-kit/index.js';

export type Open = Awaited<ReturnType<typeof openCommission>>;

export const START = `mutation ($input: StartBidInput!) { startBid(input: $input) { bid { id state draft { revision } } } }`;
export const SAVE = `mutation ($input: SaveBidDraftInput!) { saveBidDraft(input: $input) { bid { id draft { revision
  answers { criterion { id name } text words } priceLines { description quantity unitPrice vatTreatment vatRate net vat }
  totals { net { amount currency } vat { amount } gross { amount } } conditions milestones { title dueOn deliverable }
  team { name role days } deliveryPlan savedBy { name } } } } }`;
export const SUBMIT = `mutation ($input: SubmitBidInput!) { submitBid(input: $input) {
  bid { id state submittedRevision } receipt { reference receivedAt sha256 revision commissionVersion } } }`;
export const WITHDRAW = `mutation ($input: WithdrawBidInput!) { withdrawBid(input: $input) { bid { id state } } }`;

export interface Receipt {
  reference: string;
  receivedAt: string;
  sha256: string;
  revision: number;
  commissionVersion: number;
}

/** Starts the organisation's bid; answers its global id. */
export async function start(commission: Open, body: Body, as: Person): Promise<string> {
  const input = { actingFor: body.globalId, commissionId: commission.globalId };
  const { startBid } = await ask<{ startBid: { bid: { id: string } } }>(START, { input }, as);
  return startBid.bid.id;
}

/** A draft that answers everything. */
export const wholeDraft = (commission: Open) => ({
  answers: commission.criteria
    .filter(({ kind }) => kind !== 'price')
    .map(({ id, name }) => ({ criterionId: globalId('AwardCriterion', id), text: `We answer ${name}.` })),
  priceLines: [
    { description: 'Research', quantity: '12.5', unitPrice: '£1,450.10', vatTreatment: 'STANDARD' },
    { description: 'Travel', quantity: '3', unitPrice: '33.33', vatTreatment: 'ZERO' },
    { description: 'Printing', quantity: '7', unitPrice: '0.35', vatTreatment: 'REDUCED' },
    { description: 'Fees', quantity: '1', unitPrice: '100', vatTreatment: 'EXEMPT' },
  ],
  deliveryPlan: 'In four months.',
  milestones: [{ title: 'Inception', dueOn: '2027-03-01', deliverable: 'A note' }],
  team: [{ name: 'Dr Bea Whitfield', role: 'Lead', days: '12' }],
  conditions: [globalId('ConditionOfParticipation', commission.conditionId)],
});

/** Saves a draft over the revision named. */
export const save = (bidId: string, body: Body, revision: number, draft: object, as: Person) =>
  ask<{ saveBidDraft: { bid: { draft: Record<string, never> & { revision: number } } } }>(
    SAVE,
    { input: { actingFor: body.globalId, bidId, revision, ...draft } },
    as,
  );

/** A whole draft, started and saved: revision 2 of the draft. */
export async function drafted(commission: Open, body: Body, as: Person): Promise<string> {
  const bidId = await start(commission, body, as);
  await save(bidId, body, 1, wholeDraft(commission), as);
  return bidId;
}

/** Input of submitBid for a draft made by `drafted`. */
export const submission = (bidId: string, body: Body, key: string, more: object = {}) => ({
  input: { actingFor: body.globalId, bidId, revision: 2, commissionVersion: 1, idempotencyKey: key, ...more },
});

/** Submits the draft as the bidder's manager and answers the receipt. */
export const submit = async (
  bidId: string,
  who: { body: Body; manager: Person },
  key: string,
  more: object = {},
): Promise<Receipt> =>
  (await ask<{ submitBid: { receipt: Receipt } }>(SUBMIT, submission(bidId, who.body, key, more), who.manager))
    .submitBid.receipt;
