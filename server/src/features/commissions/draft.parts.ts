import { rowsIn, type Tx } from '../../core/database/index.js';
import { invalidIf } from '../../core/errors/index.js';
import { newId, parseGlobalId } from '../../core/ids/index.js';
import type { AwardCriterionInput, ConditionInput } from './draft.inputs.js';
import { CriterionKind } from './criterion.words.js';

/** Makes the criteria exactly these, in this order. Ones that are named keep their identity. */
export async function writeCriteria(
  tx: Tx,
  commissionId: string,
  inputs: readonly AwardCriterionInput[],
): Promise<void> {
  const ids = await keep(tx, 'award_criterion', 'AwardCriterion', commissionId, inputs, 'criteria');
  for (const [position, input] of inputs.entries()) {
    const isPrice = input.kind === CriterionKind.PRICE;
    await tx.query(
      `INSERT INTO award_criterion (id, commission_id, position, kind, name, question, weight, word_limit, minimum_score)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (id) DO UPDATE SET position = excluded.position, kind = excluded.kind, name = excluded.name,
         question = excluded.question, weight = excluded.weight, word_limit = excluded.word_limit,
         minimum_score = excluded.minimum_score`,
      [
        ids[position],
        commissionId,
        position,
        input.kind,
        input.name.trim(),
        isPrice ? '' : input.question.trim(),
        input.weight,
        isPrice ? null : (input.wordLimit ?? null),
        isPrice ? 0 : input.minimumScore,
      ],
    );
  }
}

/** Makes the conditions exactly these, in this order. Ones that are named keep their identity. */
export async function writeConditions(tx: Tx, commissionId: string, inputs: readonly ConditionInput[]): Promise<void> {
  const kind = 'ConditionOfParticipation';
  const ids = await keep(tx, 'condition_of_participation', kind, commissionId, inputs, 'conditions');
  for (const [position, input] of inputs.entries())
    await tx.query(
      `INSERT INTO condition_of_participation (id, commission_id, position, text) VALUES ($1, $2, $3, $4)
       ON CONFLICT (id) DO UPDATE SET position = excluded.position, text = excluded.text`,
      [ids[position], commissionId, position, input.text.trim()],
    );
}

/** Removes the parts that are no longer named and answers the id of each input, a new one where none was given. */
async function keep(
  tx: Tx,
  table: string,
  kind: string,
  commissionId: string,
  inputs: readonly { id?: string | null }[],
  field: string,
): Promise<string[]> {
  const present = await rowsIn<{ id: string }>(tx, `SELECT id FROM ${table} WHERE commission_id = $1`, [commissionId]);
  const known = new Set(present.map(({ id }) => id));
  const ids = inputs.map(({ id }) => {
    if (!id) return newId();
    const parsed = parseGlobalId(id);
    return parsed?.kind === kind && known.delete(parsed.id) ? parsed.id : null;
  });
  invalidIf(
    ids.flatMap((id, i) =>
      id === null
        ? [{ path: `input.${field}.${i}.id`, message: 'This draft has no such part, or names it twice.' }]
        : [],
    ),
  );
  await tx.query(`DELETE FROM ${table} WHERE id = ANY($1::uuid[])`, [[...known]]);
  return ids.filter((id) => id !== null);
}
