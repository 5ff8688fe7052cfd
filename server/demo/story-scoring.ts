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
    aged: 26,
  });
  await publish(stage, cast.person('Rhys Morgan'), commission);
  const tally = await submitBid(stage, cast.person('Hugh Finch'), cast.body('tally'), commission, {
    price: 38_200,
    answers: {
      [DESIGN]:
        'We compare the six wards with six others that are like them in age, income and turnout, using spending records over five years. Then a jury of 24 residents reads 120 decisions, half from each group, without knowing which is which, and scores each for need, reach and value.\n\n**What it will not show:** whether the same people would have decided differently in another year. Six wards are few; we give ranges, not stars.',
      [VOICES]:
        'Door-to-door interviews in three wards, 60 in all, at addresses drawn by lot. We call three times, once on a Saturday. A card through the door offers a call-back and £15.',
      [VALUE]:
        'All tables as open data, and a training day for the six ward clerks, so that they can repeat the count each year without us.',
    },
  });
  const meridian = await submitBid(stage, cast.person('Bea Whitfield'), cast.body('meridian'), commission, {
    price: 34_600,
    answers: {
      [DESIGN]:
        'Contribution analysis. In each ward we write down, with those who ran it, what should have happened and why: who would come, what they would ask for, what would change. Then we look for the traces in minutes, in spending and in forty interviews, and say at each step what else could explain them.\n\nA panel of two councillors from each party reads the first draft, so that nobody is surprised by the last.\n\n**What it will not show:** a number for how much better decisions were. We doubt that there is one.',
      [VOICES]:
        'Twelve community researchers, two a ward, speak eight languages between them. They are trained for four days and paid £14 an hour. They talk to people where we are strangers and they are not: prayer rooms, barber shops, the late shift at the bakery.',
      [VALUE]:
        'The twelve keep their skills, a certificate and a reference. In our last project five of them found work in research within a year.',
    },
  });
  const nwosu = await submitBid(stage, cast.person('Amara Nwosu'), cast.body('nwosu'), commission, {
    price: 26_500,
    answers: {
      [DESIGN]:
        'Six case studies, one a ward, by one researcher who spends two weeks in each: sits in the meetings, walks the streets where the money went, and reads the minutes against what people remember.\n\nI say what I saw and how sure I am. I cannot say what would have happened without the budgets.',
      [VOICES]:
        'Long conversations in places where people wait: clinics, launderettes, school gates, the bus station before six. I come back to the same place three times, since people talk on the third.',
      [VALUE]:
        'Each ward receives its own story as a small book of 24 pages, printed, in the library and read aloud at a meeting.',
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
  await age(stage, commission);
}
