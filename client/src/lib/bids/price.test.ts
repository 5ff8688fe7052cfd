import { expect, test } from '@jest/globals';
import { lineAmounts, pounds, totals } from './price';

const line = (quantity: string, unitPrice: string, vatTreatment = 'STANDARD') => ({
  description: '',
  quantity,
  unitPrice,
  vatTreatment,
});

test('adds up to the penny as the server does', () => {
  const lines = [
    line('12.5', '£1,450.10'),
    line('3', '33.33', 'ZERO'),
    line('7', '0.35', 'REDUCED'),
    line('1', '60', 'EXEMPT'),
    line('1', '30', 'OUTSIDE_SCOPE'),
    line('1', '10', 'NOT_REGISTERED'),
  ];
  expect(totals(lines)).toEqual({ net: '18328.69', vat: '3625.37', gross: '21954.06' });
});

test('rounds half a penny up', () => {
  expect(lineAmounts(line('0.5', '0.01', 'ZERO'))?.net).toBe(1n);
  expect(lineAmounts(line('0.499', '0.01', 'ZERO'))?.net).toBe(0n);
});

test('counts a line as nothing until its figures are complete', () => {
  for (const incomplete of [line('', '10'), line('1', ''), line('0', '10'), line('1', '10.001'), line('-1', '10')])
    expect(lineAmounts(incomplete)).toBeNull();
  expect(totals([line('x', '10')])).toEqual({ net: '0.00', vat: '0.00', gross: '0.00' });
});

test('writes pence as pounds', () => {
  expect([pounds(0n), pounds(5n), pounds(123456n)]).toEqual(['0.00', '0.05', '1234.56']);
});
