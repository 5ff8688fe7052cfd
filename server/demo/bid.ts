import type { Body, Person } from './cast.js';
import type { Published } from './commission.js';
import { dayIn, type Stage } from './stage.js';

const SUBMIT = `mutation ($input: SubmitBidInput!) { submitBid(input: $input) { bid { id } receipt { reference } } }`;
const SAVE_BID = `mutation ($input: SaveBidDraftInput!) { saveBidDraft(input: $input) { bid { id draft { revision } } } }`;
const START = `mutation ($input: StartBidInput!) { startBid(input: $input) { bid { id } } }`;
/** What an organisation offers: an answer a criterion, by name, and one net price split into two lines. */
export interface Offer {
  answers: Record<string, string>;
  price: number;
  plan?: string;
}

/** Drafts a whole bid; answers its global id. */
export async function draftBid(
  stage: Stage,
  who: Person,
  body: Body,
  commission: Published,
  offer: Offer,
): Promise<string> {
  const actingFor = body.globalId;
  const { startBid } = await stage.act<{ startBid: { bid: { id: string } } }>(who, START, {
    actingFor,
    commissionId: commission.id,
  });
  const bidId = startBid.bid.id;
  const quarter = Math.round(offer.price / 4);
  await stage.act(who, SAVE_BID, {
    actingFor,
    bidId,
    revision: 1,
    answers: commission.criteria
      .filter(({ kind }) => kind !== 'PRICE')
      .map(({ id, name }) => ({ criterionId: id, text: offer.answers[name] ?? '' })),
    priceLines: [
      {
        description: 'Research, interviews and analysis',
        quantity: '1',
        unitPrice: String(offer.price - quarter),
        vatTreatment: 'STANDARD',
      },
      {
        description: 'Workshops, writing and presentation',
        quantity: '1',
        unitPrice: String(quarter),
        vatTreatment: 'STANDARD',
      },
    ],
    deliveryPlan:
      offer.plan ??
      'We start with a short inception note, share interim findings at half time, and present the final report to officers and residents.',
    milestones: [
      {
        title: 'Inception note',
        dueOn: dayIn(70 - commission.aged),
        deliverable: 'A plan of four pages, agreed with the council',
      },
      {
        title: 'Final report',
        dueOn: dayIn(190 - commission.aged),
        deliverable: 'Report, summary in plain English, and data tables',
      },
    ],
    team: [{ name: who.name, role: 'Lead', days: '18' }],
    conditions: commission.conditions.map(({ id }) => id),
  });
  return bidId;
}

/** Drafts and submits; answers the bid's global id. */
export async function submitBid(
  stage: Stage,
  who: Person,
  body: Body,
  commission: Published,
  offer: Offer,
): Promise<string> {
  const bidId = await draftBid(stage, who, body, commission, offer);
  await stage.act(who, SUBMIT, {
    actingFor: body.globalId,
    bidId,
    revision: 2,
    commissionVersion: 1,
    idempotencyKey: `demo-${commission.raw}-${body.id}`.slice(0, 90),
  });
  return bidId;
}
