import type { Totals } from './bid-price.js';
import type { BidTotalsType } from './bid-parts.type.js';

/** Totals as money of one currency. */
export const totalsFace = (totals: Totals & { currency: string }): BidTotalsType => ({
  net: { amount: totals.netTotal, currency: totals.currency },
  vat: { amount: totals.vatTotal, currency: totals.currency },
  gross: { amount: totals.grossTotal, currency: totals.currency },
});
