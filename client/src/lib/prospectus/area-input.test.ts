import { expect, test } from '@jest/globals';
import { amountErrors, areaInput, readArea } from './area-input';

function form(entries: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

test('questions keep their identity, and an emptied one falls away', () => {
  const values = readArea(
    form([
      ['questions.0.id', 'first'],
      ['questions.0.text', ' What works? '],
      ['questions.1.id', 'second'],
      ['questions.1.text', ''],
      ['questions.2.id', ''],
      ['questions.2.text', 'For whom?'],
    ]),
  );
  expect(areaInput(values).questions).toEqual([
    { id: 'first', text: 'What works?' },
    { id: null, text: 'For whom?' },
  ]);
});

test('amounts may be typed as people write them, and what is none is said beside its field', () => {
  const values = readArea(
    form([
      ['budgetMin', '£20,000'],
      ['budgetMax', 'lots'],
    ]),
  );
  expect(areaInput(values).budgetMin).toEqual({ amount: '20000', currency: 'GBP' });
  expect(amountErrors(values).map(({ field }) => field)).toEqual(['budgetMax']);
});

test('nothing typed is nothing sent', () => {
  expect(areaInput(readArea(form([])))).toMatchObject({
    themeId: null,
    budgetMin: null,
    budgetMax: null,
    questions: [],
  });
});
