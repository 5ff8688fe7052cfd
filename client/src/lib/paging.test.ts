import { expect, test } from '@jest/globals';
import { pageOf, pagesBeside } from './paging';

const here = new URL('http://localhost/commissions?state=OPEN&after=c1');

test('the address says which page the API is asked for', () => {
  expect(pageOf(here)).toEqual({ first: 20, after: 'c1' });
  expect(pageOf(new URL('http://localhost/commissions?before=c9'), 50)).toEqual({ last: 50, before: 'c9' });
  expect(pageOf(new URL('http://localhost/commissions'))).toEqual({ first: 20 });
});

test('the pages beside this one keep its filters', () => {
  const info = { hasNextPage: true, hasPreviousPage: true, startCursor: 'c2', endCursor: 'c3' };
  expect(pagesBeside(here, info)).toEqual({ previous: '?state=OPEN&before=c2', next: '?state=OPEN&after=c3' });
  expect(pagesBeside(here, { hasNextPage: false, hasPreviousPage: false })).toEqual({});
});
