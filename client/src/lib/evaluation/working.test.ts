import { expect, test } from '@jest/globals';
import { readableWorking } from './working';

test('a working reads with thousands apart and whole pounds without pence', () => {
  expect(readableWorking('20 × 24000.00 ÷ 29800.50 = 16.11')).toBe('20 × 24,000 ÷ 29,800.50 = 16.11');
  expect(readableWorking('40 × 1234567.00 ÷ 2000000.00 = 24.69')).toBe('40 × 1,234,567 ÷ 2,000,000 = 24.69');
  expect(readableWorking('50 × 4 ÷ 5 = 40.00')).toBe('50 × 4 ÷ 5 = 40.00');
});
