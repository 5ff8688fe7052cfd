import { age } from './age.js';
import { draftBid, submitBid, type Offer } from './bid.js';
import { draftCommission, publish } from './commission.js';
import { CRITERIA, METHOD, TEAM, VALUE } from './criteria.js';
import type { Cast } from './cast.js';
import type { Areas } from './prospectus.js';
import type { Stage } from './stage.js';

const APPROVE = `mutation ($input: ApproveBidInput!) { approveBid(input: $input) { bid { id } } }`;
const SUBMIT = `mutation ($input: SubmitBidInput!) { submitBid(input: $input) { bid { id } } }`;
const WITHDRAW = `mutation ($input: EndCommissionInput!) { withdrawCommission(input: $input) { commission { state } } }`;

const OFFERS: Record<'streets' | 'nwosu' | 'voluntary', Offer> = {
  streets: {
    price: 11_800,
    answers: {
      [METHOD]:
        'Twelve walks at dusk with girls of 13 to 17, who carry the map and mark it. Then the same walks with the people who plan lighting and planting.\n\nIt will not tell you about girls who would not come on a walk: for them we leave cards at six schools.',
      [TEAM]: 'Two organisers for 15 days each, and a youth worker whom the girls already know.',
      [VALUE]: 'The girls are paid, and keep the maps.',
    },
  },
  nwosu: {
    price: 12_900,
    answers: {
      [METHOD]:
        'Thirty long interviews: ten with girls, ten with women who work late, ten with those who look after the parks. I code them twice, a month apart, and publish the codes.\n\nIt will not give you percentages.',
      [TEAM]: 'One researcher, 24 days. I have done this kind of work for eleven years.',
      [VALUE]: 'A reading evening in each park café.',
    },
  },
  voluntary: {
    price: 14_200,
    answers: {
      [METHOD]:
        'A design week in three parks with the groups that use them: a girls’ football club, a walking group, a mosque, a dog club. Footfall counters before and after say whether a change is used.\n\nSix weeks of counting are too short to tell a change from a warm spring, and we will say so.',
      [TEAM]: 'A project manager for 12 days, three group workers for 8 days each.',
      [VALUE]: 'Each group receives £300 for its time and a say in what is built first.',
    },
  },
};

/** Closed yesterday and not opened yet, with three sealed bids; and one that was withdrawn while it was open. */
export async function playClosed(stage: Stage, cast: Cast, areas: Areas): Promise<void> {
  await withdrawn(stage, cast, areas);
  const commission = await draftCommission(stage, cast, areas, {
    area: 'parks',
    title: 'After dusk: what would bring women and girls into our parks?',
    summary:
      'Two women in three under 35 avoid the larger parks after dusk. What would change that, park by park, at a price we can pay?',
    brief:
      '## Why now\n\n£600,000 will be spent on six parks next year. Lamps were the answer last time, and the counters show no more women in the evening than before.\n\n## What we want\n\nFor three parks, a short list of changes that women and girls helped to choose, with what each costs and how we would know that it worked.\n\n## What you will deliver\n\n- notes of what you heard, with nobody named\n- a plan for each park on one sheet\n- an evening with those who took part, before the plans go to committee',
    budget: ['8000', '15000'],
    months: 4,
    criteria: CRITERIA,
    closesIn: 21,
    aged: 22,
  });
  await publish(stage, cast.person('Oluwaseun Adeyemi'), commission);
  await submitBid(stage, cast.person('Jo Lambert'), cast.body('streets'), commission, OFFERS.streets);
  await submitBid(stage, cast.person('Amara Nwosu'), cast.body('nwosu'), commission, OFFERS.nwosu);
  const voluntary = cast.body('voluntary');
  const bidId = await draftBid(stage, cast.person('Marta Silva'), voluntary, commission, OFFERS.voluntary);
  const actingFor = voluntary.globalId;
  await stage.act(cast.person('Peter Osei'), APPROVE, { actingFor, bidId, revision: 2 });
  await stage.act(cast.person('Marta Silva'), SUBMIT, {
    ...{ actingFor, bidId, revision: 2, commissionVersion: 1 },
    idempotencyKey: `demo-${commission.raw}-voluntary`,
  });
  await age(stage, commission);
}

async function withdrawn(stage: Stage, cast: Cast, areas: Areas): Promise<void> {
  const officer = cast.person('Rhys Morgan');
  const commission = await draftCommission(stage, cast, areas, {
    area: 'retrofit',
    title: 'Street by street: a costed plan for retrofitting terraces',
    summary: 'Which streets first, with which trades, and who pays? A plan for 2,000 homes that owners would sign.',
    brief:
      '## What we want\n\nA plan for the first 2,000 of 26,000 terraced homes: streets in order, what is done to each kind of house, and an offer to owners that a quarter of them would accept.\n\n## What you will deliver\n\n- a plan on maps, with costs a home\n- an offer, tested with 60 owners and landlords',
    budget: ['40000', '70000'],
    months: 6,
    criteria: CRITERIA,
    closesIn: 30,
    aged: 50,
  });
  await publish(stage, officer, commission);
  await stage.act(officer, WITHDRAW, {
    id: commission.id,
    reason:
      'The city region has announced a fund for the same streets with rules of its own. We will ask again when they are known, and are sorry for the time that bidders have lost.',
  });
  await age(stage, commission);
}
