import type { CommissionSpec } from './commission.js';

export const METHOD = 'Method and its limits';
export const TEAM = 'Team and time';
export const VALUE = 'Social value';

/** What most commissions of the council are scored by. */
export const CRITERIA: CommissionSpec['criteria'] = [
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
