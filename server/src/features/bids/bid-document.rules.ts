const PRICES =
  /\b(pric(e|es|ed|ing)|fees?|costs?|costings?|budgets?|quotations?|rate cards?|day rates?|financial offer)\b/i;

/** Whether a document seems, by its title or file name, to say what the work costs: `Price_schedule.xlsx`. */
export const speaksOfPrices = (...names: readonly string[]): boolean =>
  names.some((name) => PRICES.test(name.replace(/[\W_]+/g, ' ')));

/** Documents that the viewer may have: all of them for the bidder, those without prices for the council before prices are revealed. */
export const visibleDocuments = <D extends { holdsPrices?: boolean }>(
  documents: readonly D[],
  pricesVisible: boolean,
): D[] => documents.filter(({ holdsPrices }) => pricesVisible || !holdsPrices);
