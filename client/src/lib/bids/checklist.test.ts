import { expect, test } from '@jest/globals';
import { checklist, needed } from './checklist';

const asked = {
  questions: [
    { id: 'm', name: 'Method', wordLimit: 3 },
    { id: 't', name: 'Team and time', wordLimit: null },
  ],
  priced: true,
  conditions: [{}, {}],
  documents: 0,
  currency: 'GBP',
};
const empty = { answers: [], priceLines: [], deliveryPlan: '', milestones: [], team: [], conditions: [] };
const line = { description: 'Work', quantity: '2', unitPrice: '10', vatTreatment: 'STANDARD' };
const said = (draft: Parameters<typeof checklist>[0]) =>
  checklist(draft, asked).map(({ label, detail, state }) => `${label}: ${detail}, ${state}`);

test('an empty draft is open in all that is needed, and says what is optional', () => {
  expect(said(empty)).toEqual([
    'Method: 0 of 3 words, open',
    'Team and time: 0 words, open',
    'Price: No line yet, open',
    'Delivery plan: Optional, extra',
    'Team: Optional, extra',
    'Documents: Optional, extra',
    'Conditions: 0 of 2 confirmed, open',
  ]);
});

test('a draft shows how far each part is, and what would be refused', () => {
  const draft = {
    ...empty,
    answers: [
      { criterionId: 'm', text: 'one two three four' },
      { criterionId: 't', text: 'We have time.' },
    ],
    priceLines: [line, { ...line, quantity: 'two' }],
    deliveryPlan: 'In order.',
    milestones: [{ title: 'a', dueOn: '', deliverable: '' }],
    conditions: ['a', 'b'],
  };
  expect(said(draft)).toEqual([
    'Method: 4 of 3 words, wrong',
    'Team and time: 3 words, done',
    'Price: £20 net, wrong',
    'Delivery plan: 2 words, 1 milestone, done',
    'Team: Optional, extra',
    'Documents: Optional, extra',
    'Conditions: 2 of 2 confirmed, done',
  ]);
  expect(needed(checklist(draft, asked)).map(({ label }) => label)).toEqual([
    'Method',
    'Team and time',
    'Price',
    'Conditions',
  ]);
});
