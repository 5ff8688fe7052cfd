import type { AreaSpec } from './areas.js';

export const fairAreas: AreaSpec[] = [
  {
    key: 'poverty',
    theme: 'fair',
    title: 'Child poverty within council powers',
    context:
      'More than one child in three in Northgate grows up in a household below the poverty line after housing costs. Most levers lie with government. We want to know which of ours matter most, and for whom, before we set the next three-year plan.',
    questions: [
      'Which income and housing measures within council powers reduce child poverty, and by how much?',
      'What do families say makes the difference between getting by and going under?',
      'How do other cities target help without adding to stigma?',
    ],
    known:
      'Council Tax Support and Discretionary Housing Payments reach 61% of families who could have them. A welfare-rights pilot in two health centres raised incomes by £1,900 a year on average.',
    help: ['EVIDENCE', 'PARTNERS'],
    contact: 'Head of Inclusion',
    budget: ['20000', '35000'],
    stage: 'COMMISSIONING',
    before: {
      context:
        'One child in three in Northgate grows up in a household below the poverty line after housing costs. We want to know which council measures matter most before we set the next plan.',
      known: 'Council Tax Support reaches about half of the families who could have it.',
      stage: 'EXPLORING',
    },
  },
  {
    key: 'temporary',
    theme: 'fair',
    title: 'Cost and quality of temporary accommodation',
    context:
      'The city pays £14 million a year to house 1,150 households in temporary accommodation, often far from school and work. Costs have doubled in four years and quality has not kept up.',
    questions: [
      'What reduces the length of stay without pushing people into worse homes?',
      'Which procurement models give better value and better homes?',
      'What are the effects on schooling, and how could they be softened?',
    ],
    known: 'Half of the households have children. Nightly paid rooms are a fifth of places and half of the cost.',
    help: ['EVIDENCE', 'DELIVERY'],
    contact: 'Housing Options Manager',
    budget: ['30000', '45000'],
    stage: 'COMMISSIONING',
    before: {},
  },
  {
    key: 'care',
    theme: 'fair',
    title: 'Prevention in adult social care',
    context:
      'Two thirds of the council’s own money goes on care for adults. We believe that earlier, smaller help would delay the need for more, but the evidence we have is thin and mostly from elsewhere.',
    questions: [
      'Which kinds of early help delay a move into residential care, and for how long?',
      'Who is missed by the help we offer now?',
    ],
    known: 'A reablement service sees 1,800 people a year; 58% need no further care after six weeks.',
    help: ['EVIDENCE', 'PARTNERS', 'FUNDING'],
    contact: 'Director of Adult Social Care',
    budget: ['40000', '90000'],
    before: {},
  },
  {
    key: 'send',
    theme: 'fair',
    title: 'Rising demand for SEND support',
    context:
      'Requests for education, health and care plans have risen by 72% in five years. Families wait too long and schools say that they are asked to do more with less.',
    questions: [
      'What explains the rise in Northgate compared with similar cities?',
      'Which support in mainstream schools is followed by fewer escalations?',
    ],
    known: 'Speech and language needs account for most of the growth among under-sevens.',
    help: ['EVIDENCE'],
    contact: 'SEND Strategy Lead',
    before: { known: 'We have counts of plans and little else.' },
  },
  {
    key: 'parks',
    theme: 'fair',
    title: 'Safer parks for women and girls',
    context:
      'In our last survey 64% of women under 35 said that they avoid the larger parks after dusk. Lighting alone has not changed that, and some changes have made wildlife and neighbours unhappy.',
    questions: [
      'Which changes in design and presence make women and girls use parks more?',
      'How can girls take part in the design?',
    ],
    known: 'Footfall counters are in place in six parks.',
    help: ['EVIDENCE', 'PARTNERS', 'DELIVERY'],
    contact: 'Parks Development Manager',
    budget: ['8000', '15000'],
  },
];
