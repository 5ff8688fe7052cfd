import { expect, test } from '@jest/globals';
import { readDraftForm } from './draft-form';

test('reads rows in the order of their numbers and leaves empty ones out', () => {
  const form = new FormData();
  const inputs = {
    'answers.0.criterionId': 'c1',
    'answers.0.text': 'First\nline',
    'priceLines.10.description': 'Later',
    'priceLines.10.quantity': '1',
    'priceLines.10.unitPrice': '5',
    'priceLines.10.vatTreatment': 'ZERO',
    'priceLines.2.description': 'Earlier',
    'priceLines.2.vatTreatment': 'STANDARD',
    'priceLines.3.description': '  ',
    'priceLines.3.vatTreatment': 'STANDARD',
    'milestones.0.title': '',
    'team.0.name': 'Bea',
  };
  for (const [name, value] of Object.entries(inputs)) form.set(name, value);
  form.append('conditions', 'a');
  form.append('conditions', 'b');
  expect(readDraftForm(form)).toEqual({
    answers: [{ criterionId: 'c1', text: 'First\nline' }],
    priceLines: [
      { description: 'Earlier', quantity: '', unitPrice: '', vatTreatment: 'STANDARD' },
      { description: 'Later', quantity: '1', unitPrice: '5', vatTreatment: 'ZERO' },
    ],
    deliveryPlan: '',
    milestones: [],
    team: [{ name: 'Bea', role: '', days: '' }],
    conditions: ['a', 'b'],
  });
});
