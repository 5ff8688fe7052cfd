import type { AreaSpec } from './areas.js';

export const prosperousAreas: AreaSpec[] = [
  {
    key: 'goodwork',
    theme: 'prosperous',
    title: 'Good work in the everyday economy',
    context:
      'Four jobs in ten in the city are in care, retail, food and transport. Pay and progression there decide whether growth reaches people, and the council buys from many of these employers.',
    questions: [
      'Which employer practices raise pay and retention in these sectors?',
      'How far can council contracts require or reward them?',
    ],
    known: 'The council’s own contracts employ about 4,300 people. A fair-work charter has 38 signatories.',
    help: ['EVIDENCE', 'PARTNERS'],
    contact: 'Economic Strategy Lead',
    budget: ['20000', '35000'],
    stage: 'COMMISSIONING',
    before: { stage: 'EXPLORING' },
  },
  {
    key: 'skills',
    theme: 'prosperous',
    title: 'Skills and first jobs at 16 to 24',
    context:
      'One in nine young people is not in education, work or training, twice the rate of ten years ago among young men without qualifications. Programmes abound; few are evaluated.',
    questions: [
      'Which routes into a first job last longer than a year?',
      'What would employers in the city commit to?',
    ],
    known: 'Seventeen programmes share some £6 million of public money a year.',
    help: ['EVIDENCE', 'FUNDING', 'DELIVERY'],
    contact: 'Skills Partnership Manager',
    budget: ['30000', '60000'],
    before: {},
  },
  {
    key: 'retrofit',
    theme: 'prosperous',
    title: 'Retrofit of terraced homes and its supply chain',
    context:
      'Twenty-six thousand terraced homes lose heat and money. Street-by-street retrofit promises lower costs, but owners, landlords and tenants must all agree and skilled firms are few.',
    questions: [
      'What makes a whole street say yes?',
      'How could local firms grow to meet demand that is certain for five years?',
    ],
    known: 'A pilot of 40 homes cut gas use by 54% at £21,000 a home.',
    help: ['PARTNERS', 'FUNDING', 'DELIVERY'],
    contact: 'Net Zero Programme Manager',
    budget: ['40000', '80000'],
    before: { known: 'A pilot of 40 homes has started; results are expected next year.' },
  },
  {
    key: 'bus',
    theme: 'prosperous',
    title: 'Buses, walking and cycling to work',
    context:
      'A third of jobs advertised in the city cannot be reached by bus before seven in the morning. With new powers over routes we can change this, if we know what people would use.',
    questions: [
      'Which changes to routes and fares would most widen the jobs that people can reach?',
      'What stops people from walking or cycling short trips?',
    ],
    known: 'Ticket data for three years are available to researchers under an agreement.',
    help: ['EVIDENCE', 'PARTNERS'],
    contact: 'Transport Policy Manager',
    before: {},
  },
];
