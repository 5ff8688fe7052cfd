import { Decimal } from 'decimal.js';
import { roundHalfUp, sum } from '../../core/money/index.js';
import type { PriceLine } from './bid.content.js';
import { vatRates } from './bid.words.js';

const QUANTITY = /^\d{1,6}(\.\d{1,3})?$/;
const UNIT_PRICE = /^\d{1,9}(\.\d{1,2})?$/;

/** What is wrong with the figures of a line, in words; empty when they can be added up. */
export function lineFaults({ quantity, unitPrice }: PriceLine): { field: 'quantity' | 'unitPrice'; message: string }[] {
  return [
    ...(QUANTITY.test(quantity) && new Decimal(quantity).gt(0)
      ? []
      : [
          { field: 'quantity' as const, message: 'enter a quantity above 0 with at most three decimals, such as 12.5' },
        ]),
    ...(UNIT_PRICE.test(unitPrice)
      ? []
      : [{ field: 'unitPrice' as const, message: 'enter a unit price in pounds and pence, such as 450.00' }]),
  ];
}

export interface LineAmounts {
  vatRate: string;
  net: string;
  vat: string;
}

/** Net amount and VAT of a line, each rounded half up to the penny; null while its figures are not complete. */
export function lineAmounts(line: PriceLine): LineAmounts | null {
  if (lineFaults(line).length > 0) return null;
  const vatRate = vatRates[line.vatTreatment];
  const net = roundHalfUp(new Decimal(line.quantity).times(line.unitPrice));
  return { vatRate, net, vat: roundHalfUp(new Decimal(net).times(vatRate).div(100)) };
}

export interface Totals {
  netTotal: string;
  vatTotal: string;
  grossTotal: string;
}

/** Sums of the rounded lines, so that what is printed adds up. Lines that are not complete count as nothing. */
export function totalsOf(lines: readonly PriceLine[]): Totals {
  const amounts = lines.map(lineAmounts).filter((line) => line !== null);
  const netTotal = sum(amounts.map((line) => line.net));
  const vatTotal = sum(amounts.map((line) => line.vat));
  return { netTotal, vatTotal, grossTotal: sum([netTotal, vatTotal]) };
}
