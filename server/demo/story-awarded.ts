import { age } from './age.js';
import { submitBid } from './bid.js';
import { draftCommission, publish } from './commission.js';
import { agree, decide, open, score, submitScores } from './evaluation.js';
import type { Cast } from './cast.js';
import type { Areas } from './prospectus.js';
import type { Stage } from './stage.js';

const METHOD = 'Method and its limits';
const TEAM = 'Team and time';
const VALUE = 'Social value';

/** Awarded two months ago, with summaries for every bidder. */
export async function playAwarded(stage: Stage, cast: Cast, areas: Areas): Promise<void> {
  const commission = await draftCommission(stage, cast, areas, {
    area: 'goodwork',
    title: 'Good work in the everyday economy: a policy review',
    summary:
      'What could the council ask of, and offer to, employers in care, retail, food and transport? A review of evidence with interviews.',
    brief:
      '## What we want\n\nA review of what has raised pay, hours and retention in everyday sectors, here and abroad, and what a council of our size could do with contracts, charters and grants.\n\n## What you will deliver\n\n- an inception note\n- interim findings for a workshop with employers and unions\n- a final report of at most 40 pages, with a summary in plain English',
    budget: ['20000', '35000'],
    months: 4,
    criteria: [
      {
        kind: 'QUALITY',
        name: METHOD,
        question: 'How will you answer the questions, and what will your method not show?',
        weight: 50,
        words: 800,
        minimum: 2,
      },
      {
        kind: 'QUALITY',
        name: TEAM,
        question: 'Who will do the work, with how much time, and what have they done before?',
        weight: 20,
        words: 500,
        minimum: 2,
      },
      {
        kind: 'SOCIAL_VALUE',
        name: VALUE,
        question: 'What else will Northgate gain from your work?',
        weight: 10,
        words: 300,
      },
      { kind: 'PRICE', name: 'Price', weight: 20 },
    ],
    closesIn: 21,
    aged: 75,
  });
  await publish(stage, cast.person('Rhys Morgan'), commission);
  const meridian = await submitBid(stage, cast.person('Bea Whitfield'), cast.body('meridian'), commission, {
    price: 29_800,
    answers: {
      [METHOD]:
        'We combine a **rapid review** of 60 studies with 24 interviews of employers, workers and buyers.\n\nIt will not show what would have happened without a policy; we say so wherever a reader might think it does.',
      [TEAM]:
        'A senior fellow leads for 18 days, with two researchers for 30 days each. All three worked on the retail pay study of 2024, whose data and interview guides are public. If one of us falls ill, a named colleague steps in within a week.',
      [VALUE]: 'Two paid internships for residents under 25, and all interview guides published for others to use.',
    },
  });
  const lab = await submitBid(stage, cast.person('Ines Okafor'), cast.body('lab'), commission, {
    price: 33_500,
    answers: {
      [METHOD]:
        'A realist synthesis: for each measure we ask for whom it worked, where, and through what. A panel of twelve employers from care, retail, food and transport tests each finding against its own books.\n\n**Limits:** employers who agree to join may be better than most; we look for three who have said no elsewhere.',
      [TEAM]: 'Two professors advise; a research fellow works full time for three months.',
      [VALUE]: 'A short course for 20 council buyers.',
    },
  });
  const union = await submitBid(stage, cast.person('Denise Carter'), cast.body('union'), commission, {
    price: 24_000,
    answers: {
      [METHOD]:
        'A survey of 1,200 members in everyday jobs, six focus groups after shifts, and a summary of the literature by our national research office.\n\nIt will show what workers want and what they have seen. It will not show what employers would do.',
      [TEAM]: 'The branch research officer and two workplace representatives on release.',
      [VALUE]: 'Workers are paid for taking part and own the findings.',
    },
  });
  await open(stage, cast, commission);
  const grace = cast.person('Grace Lin');
  const tomasz = cast.person('Tomasz Nowak');
  for (const [who, marks] of [
    [
      grace,
      [
        [meridian, 4, 4, 3],
        [lab, 4, 5, 3],
        [union, 3, 3, 4],
      ],
    ],
    [
      tomasz,
      [
        [meridian, 5, 4, 3],
        [lab, 4, 4, 3],
        [union, 3, 3, 4],
      ],
    ],
  ] as const) {
    for (const [bid, method, team, value] of marks)
      await score(stage, who, commission, bid, {
        [METHOD]: [
          method,
          method > 4
            ? 'Names the limits of its method better than any other.'
            : method > 3
              ? 'Sound method, well matched to the questions.'
              : 'The survey answers only part of the questions.',
        ],
        [TEAM]: [
          team,
          team > 4
            ? 'Exactly the experience that this work needs, with time to do it.'
            : team > 3
              ? 'Right experience and enough time.'
              : 'Committed, but little time for analysis.',
        ],
        [VALUE]: [value, value > 3 ? 'Those concerned gain directly.' : 'A clear offer, modest in size.'],
      });
    await submitScores(stage, who, commission);
  }
  await agree(stage, cast, commission, meridian, METHOD, [
    5,
    'After discussion: the statement of limits and the interviews on three sides make this excellent.',
  ]);
  await agree(stage, cast, commission, lab, TEAM, [
    4,
    'After discussion: strong advisers, but only one person does the work.',
  ]);
  await decide(stage, cast, commission, {
    winners: [meridian],
    reasons:
      'Meridian Policy Institute has the highest total. Its method was judged excellent and its price is within the budget.',
    summaries: [
      {
        bidId: meridian,
        strengths: 'A method with three sides and honest limits; a team that has done it before.',
        improvements: 'Social value could be larger for a contract of this size.',
        whyNotAwarded: '',
      },
      {
        bidId: lab,
        strengths: 'Deep knowledge and a panel that tests findings.',
        improvements: 'More hands on the work itself, and a lower price.',
        whyNotAwarded:
          'Its total is below that of the winning bid: it scored lower on method and its price was the highest.',
      },
      {
        bidId: union,
        strengths: 'Unmatched access to workers, and the lowest price.',
        improvements: 'Show how a survey of members answers the questions on employers and contracts.',
        whyNotAwarded:
          'Its total is below that of the winning bid, because the method answers only part of the questions.',
      },
    ],
  });
  await age(stage, commission);
}
