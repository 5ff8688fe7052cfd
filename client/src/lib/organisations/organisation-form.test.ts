import { expect, it } from '@jest/globals';
import { holderIn, kindChosen, organisationWords } from './organisation-form';

function formOf(values: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.append(name, value);
  return form;
}

it('reads numbers and lets empty rows fall away', () => {
  const words = organisationWords(
    formOf({
      name: ' Tally & Finch ',
      kind: 'CONSULTANCY',
      'identifiers.0.scheme': '',
      'identifiers.0.value': '',
      'identifiers.1.scheme': 'GB-COH',
      'identifiers.1.value': ' 01234567 ',
    }),
  );
  expect(words).toEqual({
    name: 'Tally & Finch',
    kind: 'CONSULTANCY',
    description: '',
    website: '',
    identifiers: [{ scheme: 'GB-COH', value: '01234567' }],
  });
});

it('asks for a kind before the API is asked', () => {
  expect(kindChosen(organisationWords(formOf({})))).toMatchObject({ errors: [{ field: 'kind' }] });
  expect(kindChosen(organisationWords(formOf({ kind: 'UNION' })))).toEqual({ kind: 'UNION' });
});

it('finds the page of the organisation that a refusal names', () => {
  const message = '1 at Companies House belongs to Tally. Ask to join: /organisations/tally-and-finch';
  expect(holderIn([{ field: 'identifiers.0.value', message }])).toBe('/organisations/tally-and-finch');
  expect(holderIn([{ field: 'name', message: 'Enter a name.' }])).toBeNull();
});
