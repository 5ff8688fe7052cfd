import { expect, test } from '@jest/globals';
import { safeReturn, signInUrl } from './sign-in-url';

test('the sign-in page leads back to the page and its filters', () => {
  expect(signInUrl(new URL('http://localhost/commissions?state=OPEN&q=a+b&/publish'))).toBe(
    '/sign-in?to=%2Fcommissions%3Fstate%3DOPEN%26q%3Da%2Bb',
  );
});

test('a way back stays inside this site', () => {
  expect(safeReturn('/my-work?tab=due#first')).toBe('/my-work?tab=due#first');
  const resolved = ['/..//evil.example', '/./\\evil.example', '/a/../..//evil.example', '/%2e%2e//evil.example'];
  const plain = ['//evil.example', '/\\evil.example', 'https://evil.example', '/\t/evil.example', '', null];
  for (const elsewhere of [...plain, ...resolved]) {
    expect(safeReturn(elsewhere)).toBe('/');
  }
});
