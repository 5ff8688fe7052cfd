import { age } from './age.js';
import { draftBid, submitBid } from './bid.js';
import { draftCommission, fieldsOf, publish, type CommissionSpec } from './commission.js';
import { CRITERIA, METHOD, TEAM, VALUE } from './criteria.js';
import type { Cast } from './cast.js';
import { happenedWhileOpen } from './past.js';
import type { Areas } from './prospectus.js';
import { noonIn, type Stage } from './stage.js';

const ASK = `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { commission { ownQuestions { id } } } }`;
const ANSWER = `mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) { commission { id } } }`;
const AMEND = `mutation ($input: AmendCommissionInput!) { amendCommission(input: $input) { commission { version } } }`;

/** Open now: one with questions, answers and an amendment, one that closes in two days, and a draft not yet published. */
export async function playOpen(stage: Stage, cast: Cast, areas: Areas): Promise<void> {
  await holidays(stage, cast, areas);
  await temporaryAccommodation(stage, cast, areas);
  await draftCommission(stage, cast, areas, {
    area: 'ai',
    title: 'Rules for responsible AI that officers can use',
    summary: 'A short guide, tested with front-line teams, on when to use AI tools and what to tell residents.',
    brief:
      '## What we want\n\nA guide of at most ten pages that a social worker, a housing officer and a planner can each use on a Tuesday afternoon: when an AI tool may be used, what a resident must be told, and who decides when it is not clear.\n\n## What you will deliver\n\n- a draft, tried out with three teams for two weeks each\n- the guide, and a note on what the trials changed',
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
      '## Why now\n\nThe city spends £14 million a year on temporary accommodation, twice what it spent four years ago. Half of the 1,150 households have children; a fifth of the rooms are paid by the night and take half of the money. In May the cabinet decides on leasing, buying or building, and wants to know what others have learned before it does.\n\n## What we want\n\nA review of practice in at least ten comparable cities, and a costed list of options for Northgate: what shortens a stay without pushing people into worse homes, what makes the homes better, and what it costs in the first year and the fifth.\n\n## What we have\n\nRecords of 1,150 households, four years of spending, and the names of officers who can explain both. Two families have offered to tell their story to whoever does this work.\n\n## What you will deliver\n\n- a design note of at most six pages after three weeks\n- interim findings, for a session with landlords, officers and tenants\n- a final report with options, costs and risks, and a summary in plain English that a tenant could use',
    budget: ['30000', '45000'],
    months: 5,
    criteria: CRITERIA,
    closesIn: 30,
    aged: 9,
  };
  const commission = await draftCommission(stage, cast, areas, spec);
  const rhys = cast.person('Rhys Morgan');
  await publish(stage, rhys, commission);
  await age(stage, commission);
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
      [METHOD]:
        'We compare **twelve cities** by length of stay, cost a night and quality, and visit four of them:\n\n- two that lease whole blocks\n- one that bought back former council homes\n- one that pays families to stay with relatives\n\nFrom each we take the decision as it was put to councillors, and what the accounts showed three years later.',
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
    questionsCloseAt: noonIn(15),
    answersBy: noonIn(18),
    bidsCloseAt: noonIn(25),
    conditions: commission.conditions.map(({ id }) => ({
      id,
      text: 'You hold professional indemnity insurance of at least £1 million, or will before the start.',
    })),
    criteria: commission.criteria.map(({ id, name }) => {
      const { words, minimum, question, ...rest } = CRITERIA.find((one) => one.name === name)!;
      return { ...rest, id, question: question ?? '', wordLimit: words ?? null, minimumScore: minimum ?? 0 };
    }),
  });
  await happenedWhileOpen(stage, commission);
}

async function holidays(stage: Stage, cast: Cast, areas: Areas): Promise<void> {
  const commission = await draftCommission(stage, cast, areas, {
    area: 'poverty',
    title: 'Food and activities in school holidays: a rapid evidence review',
    summary:
      'Which holiday programmes reach the children who need them most, and what do they cost? Eight weeks, short and sharp.',
    brief:
      '## Why now\n\nThe national grant for holiday clubs ends with the school year. If the city goes on, it must choose: fewer weeks for more children, or the other way round.\n\n## What we want\n\nA rapid evidence review of holiday programmes since 2018, with one page for each of five design choices: who is invited, how long, how far from home, with what food, and led by whom.\n\n## What would help most\n\nNumbers that can be traced to their source, and the honest sentence “nobody knows” where that is the answer.\n\n## What you will deliver\n\n1. a search plan after one week\n2. five pages, one for each choice, and a table of the studies behind them',
    kind: 'GRANT',
    budget: ['8000', '15000'],
    months: 2,
    criteria: CRITERIA,
    closesIn: 16,
    aged: 14,
    veryDay: true,
  });
  await publish(stage, cast.person('Oluwaseun Adeyemi'), commission);
  const offer = {
    price: 13_900,
    answers: {
      [METHOD]:
        'A search of five databases and twenty council reports, sifted by two people who do not see each other’s choices. We rate each study by what it could have shown, not by what it claims.\n\nIt will not show cost per child where councils did not count, and nothing on what happens after the summer: three studies followed children into the autumn, all of them abroad.',
      [TEAM]: 'One researcher for 20 days and a second reader for 5. Both did the review of breakfast clubs in 2023.',
      [VALUE]: 'A workshop for voluntary groups that run holiday clubs.',
    },
  };
  await submitBid(stage, cast.person('Bea Whitfield'), cast.body('meridian'), commission, offer);
  await draftBid(stage, cast.person('Marta Silva'), cast.body('voluntary'), commission, { ...offer, price: 12_400 });
  await age(stage, commission);
  await happenedWhileOpen(stage, commission);
}
