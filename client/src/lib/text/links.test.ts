import { expect, test } from '@jest/globals';
import { splitLinks } from './links';

test('addresses in a text become links, and those of this machine lead to this site', () => {
  expect(splitLinks('Confirm:\n\nhttp://localhost:4000/confirm?token=a_b\n\nSee https://example.org/x.')).toEqual([
    { text: 'Confirm:\n\n' },
    { text: 'http://localhost:4000/confirm?token=a_b', href: '/confirm?token=a_b' },
    { text: '\n\nSee ' },
    { text: 'https://example.org/x.', href: 'https://example.org/x.' },
  ]);
});

test('anything but http stays text', () => {
  const text = 'javascript:alert(1) <a href="data:x">';
  expect(splitLinks(text)).toEqual([{ text }]);
});
