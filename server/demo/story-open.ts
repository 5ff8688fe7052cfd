import { age } from './age.js';
import { draftBid, submitBid } from './bid.js';
import { draftCommission, fieldsOf, publish, type CommissionSpec } from './commission.js';
import type { Cast } from './cast.js';
import type { Areas } from './prospectus.js';
import { noonIn, type Stage } from './stage.js';

const ASK = `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { commission { ownQuestions { id } } } }`;
const ANSWER = `mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) { commission { id } } }`;
const AMEND = `mutation ($input: AmendCommissionInput!) { amendCommission(input: $input) { commission { version } } }`;

const METHOD = 'Method and its limits';
const TEAM = 'Team and time';
const VALUE = 'Social value';

const CRITERIA: CommissionSpec['criteria'] = [
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
    question: 'Who will do the work, with how much time?',
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
];

/** Open now: one with questions, answers and an amendment, one that closes in two days, and a draft not yet published. */
export async function playOpen(stage: Stage, cast: Cast, areas: Areas): Promise<void> {
  await temporaryAccommodation(stage, cast, areas);
  await holidays(stage, cast, areas);
  await draftCommission(stage, cast, areas, {
    area: 'ai',
    title: 'Rules for responsible AI that officers can use',
    summary: 'A short guide, tested with front-line teams, on when to use AI tools and what to tell residents.',
    brief: 'To be written with the digital team.',
    budget: ['10000', '20000'],
    months: 3,
    criteria: CRITERIA,
    closesIn: 30,
  });
}

async function temporaryAccommodation(stage: Stage, cast: Cast, areas: Areas): Promise<void> {
  const spec: CommissionSpec = {
    area: 'temporary',
    title: 'What works in temporary accommodation: cost, quality and length of stay',
    summary:
      'A review of what councils have done to shorten stays and improve homes, with a costed list of options for Northgate.',
    brief:
      '## What we want\n\nA review of practice in at least ten comparable cities and a costed list of options.\n\n## What we have\n\nRecords of 1,150 households, four years of spending, and the names of officers who can explain both.\n\n## What you will deliver\n\n- a design note after three weeks\n- interim findings\n- a final report with options, costs and risks',
    budget: ['30000', '45000'],
    months: 5,
    criteria: CRITERIA,
    closesIn: 30,
  };
  const commission = await draftCommission(stage, cast, areas, spec);
  const rhys = cast.person('Rhys Morgan');
  await publish(stage, rhys, commission);
  await age(stage, commission, 9);
  const questions: [string, string, string, string | null][] = [
    [
      'Hugh Finch',
      'tally',
      'May the ten cities include places outside the United Kingdom?',
      'Yes, up to three of them, where the law is close enough for lessons to carry over.',
    ],
    [
      'Ines Okafor',
      'lab',
      'Can household records be linked to school attendance?',
      'Attendance can be provided by school and term, not by child. We have said so in the brief.',
    ],
    ['Denise Carter', 'union', 'Will staff of the housing options team be released for interviews?', null],
  ];
  for (const [name, body, text, answer] of questions) {
    const { askQuestion } = await stage.act<{ askQuestion: { commission: { ownQuestions: { id: string }[] } } }>(
      cast.person(name),
      ASK,
      {
        actingFor: cast.body(body).globalId,
        id: commission.id,
        text,
      },
    );
    const id = askQuestion.commission.ownQuestions.at(-1)!.id;
    if (answer) await stage.act(rhys, ANSWER, { id, answer });
  }
  await draftBid(stage, cast.person('Bea Whitfield'), cast.body('meridian'), commission, {
    price: 39_400,
    answers: {
      [METHOD]: 'We compare **twelve cities** by length of stay, cost a night and quality, and visit four of them.',
      [TEAM]: '',
      [VALUE]: '',
    },
  });
  const [now] = await stage.sql<{ revision: number }>('SELECT revision FROM commission WHERE id = $1', [
    commission.raw,
  ]);
  const {
    kind: _kind,
    regime: _regime,
    conditions: _conditions,
    criteria: _criteria,
    ...fields
  } = fieldsOf(spec) as Record<string, unknown>;
  await stage.act(rhys, AMEND, {
    ...fields,
    id: commission.id,
    as: 'MATERIAL_CHANGE',
    revision: now!.revision,
    reason:
      'Bidders asked about schooling. Attendance by school and term is now part of what we can provide, and of what we want.',
    brief: `${spec.brief}\n\n## Schooling\n\nUse attendance by school and term, which we provide, to show the effect of moves on children.`,
    questionsCloseAt: noonIn(13),
    answersBy: noonIn(16),
    bidsCloseAt: noonIn(21),
    conditions: commission.conditions.map(({ id }) => ({
      id,
      text: 'You hold professional indemnity insurance of at least £1 million, or will before the start.',
    })),
    criteria: commission.criteria.map(({ id, name }) => {
      const { words, minimum, question, ...rest } = CRITERIA.find((one) => one.name === name)!;
      return { ...rest, id, question: question ?? '', wordLimit: words ?? null, minimumScore: minimum ?? 0 };
    }),
  });
}

async function holidays(stage: Stage, cast: Cast, areas: Areas): Promise<void> {
  const commission = await draftCommission(stage, cast, areas, {
    area: 'poverty',
    title: 'Food and activities in school holidays: a rapid evidence review',
    summary:
      'Which holiday programmes reach the children who need them most, and what do they cost? Eight weeks, short and sharp.',
    brief:
      '## What we want\n\nA rapid evidence review of holiday programmes since 2018, with one page for each of five design choices.',
    kind: 'GRANT',
    budget: ['8000', '15000'],
    months: 2,
    criteria: CRITERIA,
    closesIn: 16,
  });
  await publish(stage, cast.person('Oluwaseun Adeyemi'), commission);
  const offer = {
    price: 13_900,
    answers: {
      [METHOD]:
        'A search of five databases and twenty council reports, sifted by two people. It will not show cost per child where councils did not count.',
      [TEAM]: 'One researcher for 20 days, a second reader for 5.',
      [VALUE]: 'A workshop for voluntary groups that run holiday clubs.',
    },
  };
  await submitBid(stage, cast.person('Bea Whitfield'), cast.body('meridian'), commission, offer);
  await draftBid(stage, cast.person('Marta Silva'), cast.body('voluntary'), commission, { ...offer, price: 12_400 });
  await age(stage, commission, 14);
}
