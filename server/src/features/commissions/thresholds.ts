import { Decimal } from 'decimal.js';
import { inLondon } from '../../core/time/index.js';

/**
 * UK threshold for services bought by councils (sub-central authorities), VAT included: Procurement Act 2023, schedule 1,
 * as restated by the Cabinet Office every two years. A contract of this value or more is above it.
 * Read on 22 November 2026; add a row when the next figure is made.
 */
const THRESHOLDS = [
  { from: '2024-01-01', amount: '214904.00', said: '£214,904', since: '1 January 2024' },
  { from: '2026-01-01', amount: '207720.00', said: '£207,720', since: '1 January 2026' },
] as const;

/** The standard rate, with which a budget net of VAT is compared with the threshold. */
const STANDARD_VAT = '1.20';

/** The threshold in force on the London day of `at`. */
export function thresholdAt(at: Date): { amount: string; said: string; from: string; since: string } {
  const { date } = inLondon(at);
  return [...THRESHOLDS].reverse().find((row) => row.from <= date) ?? THRESHOLDS[0];
}

/** The value as the threshold counts it, VAT included. */
export const withVat = (amount: string, includesVat: boolean): Decimal =>
  includesVat ? new Decimal(amount) : new Decimal(amount).times(STANDARD_VAT);
