import { describe, expect, test } from '@jest/globals';
import { count, dateTime, daysLeft, exactTime, fileSize, list, money, moneyRange, relativeDay, time } from './format';

describe('times', () => {
  test('are London times and say whether it is summer', () => {
    expect(dateTime('2026-11-27T12:00:00Z')).toBe('Friday 27 November 2026, 12\u00a0noon\u00a0GMT');
    expect(dateTime('2026-07-01T15:30:00Z')).toBe('Wednesday 1 July 2026, 4:30pm\u00a0BST');
    expect(time('2026-11-27T00:00:00Z')).toBe('midnight');
    expect(time('2026-11-27T09:00:00Z')).toBe('9am');
  });

  test('on a receipt keep their thousandths', () => {
    expect(exactTime('2026-11-27T11:59:59.999Z')).toBe('27 November 2026, 11:59:59.999 GMT');
  });

  test('left are counted in London days', () => {
    const now = '2026-11-22T23:30:00Z';
    expect(daysLeft('2026-11-22T23:45:00Z', now)).toBe('closes today');
    expect(daysLeft('2026-11-23T00:30:00Z', now)).toBe('closes tomorrow');
    expect(daysLeft('2026-11-27T12:00:00Z', now)).toBe('5 days left');
    expect(daysLeft(now, now)).toBe('closed');
    expect(relativeDay('2026-11-20T12:00:00Z', now)).toBe('2 days ago');
  });
});

describe('money', () => {
  test('says how VAT is treated and keeps every digit', () => {
    expect(money({ amount: '35000.00', currency: 'GBP' }, 'EXCLUDED')).toBe('£35,000 excluding VAT');
    expect(money({ amount: '123456789012.34', currency: 'GBP' })).toBe('£123,456,789,012.34');
  });

  test('between two amounts reads as a range', () => {
    const pounds = (amount: string) => ({ amount, currency: 'GBP' });
    expect(moneyRange(pounds('10000'), pounds('35000'), 'excluded')).toBe('£10,000 to £35,000 excluding VAT');
    expect(moneyRange(null, pounds('35000'))).toBe('up to £35,000');
    expect(moneyRange(pounds('35000'), pounds('35000'))).toBe('£35,000');
    expect(moneyRange(null, null)).toBe('');
  });
});

test('small words read as a person would write them', () => {
  expect(count(1, 'bid')).toBe('1 bid');
  expect(count(2600, 'word')).toBe('2,600 words');
  expect(count(2, 'reply', 'replies')).toBe('2 replies');
  expect(list(['A', 'B', 'C'])).toBe('A, B and C');
  expect(fileSize(3_400_000)).toBe('3.4 MB');
  expect(fileSize(25_000_000)).toBe('25 MB');
});
