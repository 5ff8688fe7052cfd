import { fileFace } from '../../core/files/index.js';
import type { AttachedDocument } from './bid.content.js';
import type { Totals } from './bid-price.js';
import type { BidDocumentType, BidTotalsType } from './bid-parts.type.js';

/** A document with its stored file. */
export const documentFace = ({ fileId, title, holdsPrices, ...file }: AttachedDocument): BidDocumentType => ({
  title,
  // A bid submitted before documents could hold prices does not say.
  holdsPrices: holdsPrices ?? false,
  file: fileFace({ id: fileId, ...file }),
});

/** Totals as money of one currency. */
export const totalsFace = (totals: Totals & { currency: string }): BidTotalsType => ({
  net: { amount: totals.netTotal, currency: totals.currency },
  vat: { amount: totals.vatTotal, currency: totals.currency },
  gross: { amount: totals.grossTotal, currency: totals.currency },
});
