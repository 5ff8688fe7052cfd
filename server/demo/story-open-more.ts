import { age } from './age.js';
import { draftBid } from './bid.js';
import { draftCommission, publish } from './commission.js';
import { CRITERIA, METHOD, TEAM, VALUE } from './criteria.js';
import type { Cast } from './cast.js';
import { happenedWhileOpen } from './past.js';
import type { Areas } from './prospectus.js';
import type { Stage } from './stage.js';

/** Two more that are open: a challenge for small groups and a long evaluation. A community group and a union draft bids. */
export async function playOpenMore(stage: Stage, cast: Cast, areas: Areas): Promise<void> {
  await buses(stage, cast, areas);
  await skills(stage, cast, areas);
}

async function buses(stage: Stage, cast: Cast, areas: Areas): Promise<void> {
  const commission = await draftCommission(stage, cast, areas, {
    area: 'bus',
    title: 'Getting to the early shift: which bus changes would people use?',
    summary:
      'A third of the jobs advertised here cannot be reached by bus before seven. Which three changes would bring most people to work, and how sure can we be?',
    brief:
      '## Why now\n\nFrom April the city region sets routes and fares. The first timetable under the new powers is written in summer, and whatever is in it stays for three years.\n\n## What we want\n\nThree changes to routes, hours or fares, ranked by how many more people could get to work with them and by what they cost. Say for each what you would expect to see after six months if you were wrong.\n\n## What we have\n\nThree years of ticket data under a research agreement, shift times of the eight largest employers, and four depots whose drivers would like to be asked.\n\n## What you will deliver\n\n- a map and a ranked list, with the working behind them\n- one evening with drivers and riders, before the list is final',
    kind: 'GRANT',
    budget: ['18000', '28000'],
    months: 4,
    criteria: CRITERIA,
    closesIn: 20,
    aged: 6,
  });
  await publish(stage, cast.person('Rhys Morgan'), commission);
  await age(stage, commission);
  await draftBid(stage, cast.person('Jo Lambert'), cast.body('streets'), commission, {
    price: 19_600,
    answers: {
      [METHOD]:
        'We stand at twelve stops from five in the morning, for ten working days, and ask those who wait and those who walk past. Ticket data show who travelled; they cannot show who gave up.\n\nWe will not be able to say how many people turned a job down: for that we use the shift times and ask two job centres.',
      [TEAM]: 'Two organisers for 20 days each, and 24 neighbours who are paid by the hour.',
      [VALUE]: '',
    },
  });
  await happenedWhileOpen(stage, commission);
}

async function skills(stage: Stage, cast: Cast, areas: Areas): Promise<void> {
  const commission = await draftCommission(stage, cast, areas, {
    area: 'skills',
    title: 'What became of them? Following 400 young people after their first job offer',
    summary:
      'Half of those who start a first job through the council’s scheme are not in it a year later. Where are they, and what would have kept them?',
    brief:
      '## Why now\n\nThe first-jobs scheme is renewed in autumn. Employers say that young people leave; young people say that the job was not what they were told. Nobody has asked the same people twice.\n\n## What we want\n\nAn evaluation that follows 400 people aged 16 to 24 for a year: where they are at three, six and twelve months, and what they say about why. We want to learn from those who left as much as from those who stayed.\n\n## What we have\n\nNames and consent of 612 starters since January, their employers, and a youth panel that will test your questions.\n\n## What you will deliver\n\n1. a design note, read by the youth panel\n2. a short report after each wave\n3. a final report, and a film of three minutes made by those who took part',
    budget: ['60000', '85000'],
    months: 14,
    criteria: CRITERIA,
    closesIn: 48,
    aged: 3,
  });
  await publish(stage, cast.person('Oluwaseun Adeyemi'), commission);
  await age(stage, commission);
  await draftBid(stage, cast.person('Denise Carter'), cast.body('union'), commission, {
    price: 71_000,
    answers: {
      [METHOD]: 'Young workers’ reps telephone people whom they know, three times in the year.',
      [TEAM]: '',
      [VALUE]: '',
    },
  });
  await happenedWhileOpen(stage, commission);
}
