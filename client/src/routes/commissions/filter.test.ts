import { expect, it } from '@jest/globals';
import { faultsOf, filterOf, sortOf } from './filter';

it('reads the address of the list and leaves out whatever is empty, unknown or malformed', () => {
  const search = new URLSearchParams(
    'q= parks &state=OPEN&state=NONSENSE&kind=&budgetFrom=£20,000&budgetTo=lots&closing=7&sort=CLOSING_SOON&theme=',
  );
  expect(filterOf(search)).toEqual({ text: 'parks', states: ['OPEN'], budgetFrom: '20000', closingWithinDays: 7 });
  expect(sortOf(search)).toBe('CLOSING_SOON');
  expect(filterOf(new URLSearchParams('closing=1000'))).toEqual({});
});

it('says by field what of the address was not understood', () => {
  const search = new URLSearchParams(
    `q=${'x'.repeat(201)}&budgetFrom=10k&budgetTo=£5,000&closing=soon&state=bogus&state=OPEN&origin=imported&kind=`,
  );
  expect(faultsOf(search).map(({ field, message }) => [field, message])).toEqual([
    ['q', 'Search for at most 200 characters.'],
    ['budgetFrom', 'Enter an amount such as 20000.'],
    ['closing', 'Choose 1 to 365 days.'],
    ['', 'There is no state “bogus”. It was left out.'],
    ['', 'There is no origin “imported”. It was left out.'],
  ]);
  expect(faultsOf(new URLSearchParams('q=parks&state=OPEN&closing=7&sort=NEWEST&budgetTo='))).toEqual([]);
});
