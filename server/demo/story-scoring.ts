import { age } from './age.js';
import { submitBid } from './bid.js';
import { draftCommission, publish } from './commission.js';
import { open, score, submitScores } from './evaluation.js';
import type { Cast } from './cast.js';
import type { Areas } from './prospectus.js';
import type { Stage } from './stage.js';

const DESIGN = 'Evaluation design';
const VOICES = 'Hearing those who did not take part';
const VALUE = 'Social value';

/** Being scored now: three bids, two evaluators who differ, an agreed score still to be recorded. */
export async function playScoring(stage: Stage, cast: Cast, areas: Areas): Promise<void> {
  const commission = await draftCommission(stage, cast, areas, {
    area: 'neighbourhood',
    title: 'Evaluation of the neighbourhood budgets',
    summary: 'Six wards decided how to spend £1.2 million. Who took part, what did they choose, and was it better?',
    brief:
      '## What we want\n\nAn independent evaluation that councillors of every party can rely on.\n\n## What is there\n\nMinutes, attendance and spending of all six wards.\n\n## What you will deliver\n\n1. a design note\n2. a report of findings\n3. a session for residents in each ward',
    budget: ['25000', '40000'],
    months: 9,
    criteria: [
      {
        kind: 'QUALITY',
        name: DESIGN,
        question: 'How will you tell whether decisions were better?',
        weight: 40,
        words: 800,
        minimum: 2,
      },
      {
        kind: 'QUALITY',
        name: VOICES,
        question: 'How will you find and hear people who stayed away?',
        weight: 20,
        words: 500,
        minimum: 2,
      },
      { kind: 'SOCIAL_VALUE', name: VALUE, question: 'What else will the wards gain?', weight: 10, words: 300 },
      { kind: 'PRICE', name: 'Price', weight: 30 },
    ],
    closesIn: 20,
  });
  await publish(stage, cast.person('Rhys Morgan'), commission);
  const tally = await submitBid(stage, cast.person('Hugh Finch'), cast.body('tally'), commission, {
    price: 38_200,
    answers: {
      [DESIGN]:
        'A comparison with six matched wards, using spending records over five years, and a scoring of 120 decisions by a citizens’ jury.',
      [VOICES]: 'Door-to-door interviews in three wards, 60 in all.',
      [VALUE]: 'Open data and a training day for ward clerks.',
    },
  });
  const meridian = await submitBid(stage, cast.person('Bea Whitfield'), cast.body('meridian'), commission, {
    price: 34_600,
    answers: {
      [DESIGN]:
        'Contribution analysis: we write down with each ward what should have happened, then look for the traces.',
      [VOICES]: 'We work with 12 community researchers who are paid and trained.',
      [VALUE]: 'The community researchers keep their skills and a certificate.',
    },
  });
  const nwosu = await submitBid(stage, cast.person('Amara Nwosu'), cast.body('nwosu'), commission, {
    price: 26_500,
    answers: {
      [DESIGN]: 'Six case studies, one a ward, by one researcher who spends two weeks in each.',
      [VOICES]: 'Long conversations in places where people wait: clinics, launderettes, school gates.',
      [VALUE]: 'Each ward receives its own story as a small book.',
    },
  });
  await open(stage, cast, commission);
  const marks: Record<string, [string, number, number, number][]> = {
    'Grace Lin': [
      [tally, 5, 3, 3],
      [meridian, 4, 5, 4],
      [nwosu, 3, 5, 4],
    ],
    'Tomasz Nowak': [
      [tally, 3, 3, 3],
      [meridian, 4, 4, 4],
      [nwosu, 2, 5, 3],
    ],
  };
  for (const [name, rows] of Object.entries(marks)) {
    for (const [bid, design, voices, value] of rows)
      await score(stage, cast.person(name), commission, bid, {
        [DESIGN]: [
          design,
          [
            '',
            '',
            'Rich, but cannot say what would have happened otherwise.',
            'Adequate: the comparison is weaker than it looks.',
            'Convincing and feasible within the time.',
            'A real comparison, with a jury to judge quality.',
          ][design]!,
        ],
        [VOICES]: [
          voices,
          [
            '',
            '',
            '',
            'Interviews at the door miss those who work late.',
            'Good reach through people who are trusted.',
            'Goes where people are, and takes time.',
          ][voices]!,
        ],
        [VALUE]: [
          value,
          value > 3 ? 'The wards keep something of lasting use.' : 'Useful, though mostly for the council.',
        ],
      });
    await submitScores(stage, cast.person(name), commission);
  }
  await age(stage, commission, 26);
}
