import { expect, test } from '@jest/globals';
import { londonToUtc, utcToLondonInput } from './london-time';

test('a summer time is one hour ahead of UTC, a winter time is not', () => {
  expect(londonToUtc('2027-07-01T12:00')).toEqual({ utc: '2027-07-01T11:00:00.000Z' });
  expect(londonToUtc('2027-01-15T12:00')).toEqual({ utc: '2027-01-15T12:00:00.000Z' });
});

test('an hour that does not exist, or exists twice, is asked for again', () => {
  expect(londonToUtc('2027-03-28T01:30')).toHaveProperty('problem', expect.stringMatching(/clocks change/));
  expect(londonToUtc('2026-10-25T01:30')).toHaveProperty('problem', expect.stringMatching(/clocks change/));
});

test('what is not a time says what to enter', () => {
  expect(londonToUtc('')).toHaveProperty('problem', expect.stringMatching(/Enter a day/));
});

test('a stored time comes back as it was typed', () => {
  expect(utcToLondonInput('2027-07-01T11:00:00.000Z')).toBe('2027-07-01T12:00');
  expect(utcToLondonInput(null)).toBe('');
});
