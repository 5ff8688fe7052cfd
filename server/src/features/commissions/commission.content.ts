import type { Context } from '../../core/context.js';
import { rowsFrom, type Tx } from '../../core/database/index.js';
import { NotFound } from '../../core/errors/index.js';
import { conditionsOf, criteriaOf, type CriterionRow } from './criterion.queries.js';
import type { CommissionKind, PriceMethod, Regime } from './commission.words.js';

/** Everything that a commission says, as plain JSON: what a version keeps, a conflict shows and a diff compares. */
export interface CommissionContent {
  title: string;
  summary: string;
  brief: string;
  kind: CommissionKind;
  areaId: string | null;
  budgetMin: string | null;
  budgetMax: string | null;
  currency: string;
  budgetIncludesVat: boolean | null;
  startsOn: string | null;
  durationMonths: number | null;
  /** Moments as ISO 8601 in UTC, days as YYYY-MM-DD. */
  questionsCloseAt: string | null;
  answersBy: string | null;
  bidsCloseAt: string | null;
  awardExpectedOn: string | null;
  regime: Regime | null;
  priceMethod: PriceMethod;
  intellectualProperty: string;
  insurance: string;
  paymentSchedule: string;
  /** Empty until said. */
  dataProtectionRole: string;
  conditions: { id: string; text: string }[];
  criteria: Pick<CriterionRow, 'id' | 'kind' | 'name' | 'question' | 'weight' | 'wordLimit' | 'minimumScore'>[];
  documents: { id: string; fileId: string; title: string; kind: string; sha256: string }[];
}

type OwnWords = Omit<CommissionContent, 'conditions' | 'criteria' | 'documents' | Moments> &
  Record<Moments, Date | null>;
type Moments = 'questionsCloseAt' | 'answersBy' | 'bidsCloseAt';

const OWN_WORDS = `SELECT title, summary, brief, kind, area_id AS "areaId", budget_min AS "budgetMin",
    budget_max AS "budgetMax", currency, budget_includes_vat AS "budgetIncludesVat", starts_on::text AS "startsOn",
    duration_months AS "durationMonths", questions_close_at AS "questionsCloseAt", answers_by AS "answersBy",
    bids_close_at AS "bidsCloseAt", award_expected_on::text AS "awardExpectedOn", regime, price_method AS "priceMethod",
    intellectual_property AS "intellectualProperty", insurance, payment_schedule AS "paymentSchedule",
    data_protection_role AS "dataProtectionRole"
  FROM commission WHERE id = $1`;

const DOCUMENTS = `SELECT d.id, d.file_id AS "fileId", d.title, d.kind, f.sha256
  FROM commission_document d JOIN file f ON f.id = d.file_id WHERE d.commission_id = $1 ORDER BY d.position, d.id`;

/** The content as it stands now. The caller has made sure that the commission may be seen. */
export async function contentOf(source: Context | Tx, commissionId: string): Promise<CommissionContent> {
  const [own] = await rowsFrom<OwnWords>(source, OWN_WORDS, [commissionId]);
  if (!own) throw new NotFound('Commission');
  const conditions = await conditionsOf(source, commissionId);
  const criteria = await criteriaOf(source, commissionId);
  return {
    ...own,
    questionsCloseAt: own.questionsCloseAt?.toISOString() ?? null,
    answersBy: own.answersBy?.toISOString() ?? null,
    bidsCloseAt: own.bidsCloseAt?.toISOString() ?? null,
    conditions: conditions.map(({ id, text }) => ({ id, text })),
    criteria: criteria.map(({ commissionId: _of, position: _at, ...said }) => said),
    documents: await rowsFrom(source, DOCUMENTS, [commissionId]),
  };
}
