import type { CommissionKind, CommissionOrigin, CommissionState, PriceMethod, Regime } from './commission.words.js';

/** A commission as it is read: its columns, with the state as it is now. */
export interface CommissionRow {
  id: string;
  councilId: string;
  areaId: string | null;
  reference: string | null;
  origin: CommissionOrigin;
  state: CommissionState;
  kind: CommissionKind;
  revision: number;
  version: number;
  title: string;
  summary: string;
  budgetMin: string | null;
  budgetMax: string | null;
  currency: string;
  budgetIncludesVat: boolean | null;
  startsOn: string | null;
  durationMonths: number | null;
  questionsCloseAt: Date | null;
  answersBy: Date | null;
  bidsCloseAt: Date | null;
  awardExpectedOn: string | null;
  regime: Regime | null;
  priceMethod: PriceMethod;
  publishedAt: Date | null;
}
