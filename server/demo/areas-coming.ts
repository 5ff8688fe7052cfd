import type { AreaSpec } from './areas.js';

/** In the draft of the next edition only. */
export const comingAreas: AreaSpec[] = [
  {
    key: 'waste',
    theme: 'cross',
    title: 'Repair, reuse and the cost of what we throw away',
    context:
      'Recycling has stood at 38% for five years, and the city pays £96 for every tonne that is burnt. Repair cafés are full; we do not know whether they keep anything out of the bins or only please those who waste little anyway.',
    questions: [
      'Which repair and reuse schemes reduce what a household throws away, and by how many kilograms a year?',
      'Who takes part, and what would bring in those who live in flats?',
    ],
    known: 'Weights by round since 2019, and a count of visitors at four repair cafés.',
    help: ['EVIDENCE', 'PARTNERS', 'DELIVERY'],
    contact: 'Waste Strategy Manager',
    budget: ['15000', '25000'],
  },
  {
    key: 'councillors',
    theme: 'democratic',
    title: 'Why good candidates do not stand for council',
    context:
      'At the last election 11 of 33 wards had only two candidates. People who would make good councillors tell us of abuse, of meetings at tea-time and of pay that does not cover a carer.',
    questions: ['Which of the reasons that people give can a council itself change, and what did change elsewhere?'],
    known: 'Exit interviews with nine councillors who stood down.',
    help: ['EVIDENCE'],
    contact: 'Head of Democratic Services',
  },
];
