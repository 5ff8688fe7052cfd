import { EntityManager } from 'typeorm';
import type { Context } from '../../core/context.js';
import { rows, rowsFrom, type Tx } from '../../core/database/index.js';
import { groupedBy } from '../../core/loaders/index.js';
import type { CriterionKind } from './criterion.words.js';

export interface CriterionRow {
  id: string;
  commissionId: string;
  position: number;
  kind: CriterionKind;
  name: string;
  question: string;
  weight: number;
  wordLimit: number | null;
  minimumScore: number;
}

export interface ConditionRow {
  id: string;
  commissionId: string;
  position: number;
  text: string;
}

/** SELECT of the criteria of `commission`, an expression that may be one id or `ANY` of many, in their published order. */
export const criteriaSql = (commission: string): string =>
  `SELECT id, commission_id AS "commissionId", position, kind, name, question, weight,
  word_limit AS "wordLimit", minimum_score AS "minimumScore"
  FROM award_criterion WHERE commission_id = ${commission} ORDER BY commission_id, position, id`;

const CRITERIA = criteriaSql('ANY($1::uuid[])');

const CONDITIONS = `SELECT id, commission_id AS "commissionId", position, text
  FROM condition_of_participation WHERE commission_id = ANY($1::uuid[]) ORDER BY commission_id, position, id`;

/** Criteria of a commission in their published order. The caller has made sure that the commission may be seen. */
export const criteriaOf = (source: Context | Tx, commissionId: string): Promise<CriterionRow[]> =>
  ofCommission<CriterionRow>(source, 'criteria', CRITERIA, commissionId);

/** Conditions of participation in their order. The caller has made sure that the commission may be seen. */
export const conditionsOf = (source: Context | Tx, commissionId: string): Promise<ConditionRow[]> =>
  ofCommission<ConditionRow>(source, 'conditions', CONDITIONS, commissionId);

/** Inside a transaction one statement; in a request batched with the other commissions of it. */
async function ofCommission<Row extends { commissionId: string }>(
  source: Context | Tx,
  name: string,
  sql: string,
  commissionId: string,
): Promise<Row[]> {
  if (source instanceof EntityManager) return rowsFrom<Row>(source, sql, [[commissionId]]);
  const batch = async (ids: readonly string[]): Promise<Map<string, Row[]>> =>
    groupedBy(await rows<Row>(source, sql, [ids]), (row) => row.commissionId);
  return (await source.loaders.get<Row[]>(name, batch).load(commissionId)) ?? [];
}
