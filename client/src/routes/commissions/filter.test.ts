import { expect, it } from '@jest/globals';
import { filterOf, sortOf } from './filter';

it('reads the address of the list and leaves out whatever is empty, unknown or malformed', () => {
  const search = new URLSearchParams(
    'q= parks &state=OPEN&state=NONSENSE&kind=&budgetFrom=£20,000&budgetTo=lots&closing=7&sort=CLOSING_SOON&theme=',
  );
  expect(filterOf(search)).toEqual({ text: 'parks', states: ['OPEN'], budgetFrom: '20000', closingWithinDays: 7 });
  expect(sortOf(search)).toBe('CLOSING_SOON');
  expect(filterOf(new URLSearchParams('closing=1000'))).toEqual({});
});
