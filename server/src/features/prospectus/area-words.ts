import { rowsIn, type Tx } from '../../core/database/index.js';
import { invalidIf, type FieldFault } from '../../core/errors/index.js';
import { newId, parseGlobalId } from '../../core/ids/index.js';
import type { MoneyInput } from '../../core/money/index.js';
import { Decimal } from 'decimal.js';
import type { AreaStage, HelpWanted } from './prospectus.words.js';

/** The words of an area as an officer sends them. */
export interface AreaWords {
  title: string;
  themeId?: string | null;
  stage: AreaStage;
  context: string;
  known: string;
  questions: { id?: string | null; text: string }[];
  helpWanted: HelpWanted[];
  contactRole: string;
  budgetMin?: MoneyInput | null;
  budgetMax?: MoneyInput | null;
  budgetIncludesVat: boolean;
}

/** Faults that need more than one field, or the database, to see: all at once. Answers the theme's own id. */
export async function checkWords(
  tx: Tx,
  councilId: string,
  areaId: string | null,
  words: AreaWords,
): Promise<string | null> {
  const theme = words.themeId ? parseGlobalId(words.themeId) : null;
  const [themes, questions] = [
    await rowsIn<{ id: string }>(tx, 'SELECT id FROM theme WHERE id = $1 AND council_id = $2', [
      theme?.kind === 'Theme' ? theme.id : null,
      councilId,
    ]),
    await rowsIn<{ id: string }>(tx, 'SELECT id FROM policy_question WHERE area_id = $1', [areaId]),
  ];
  const own = new Set(questions.map((question) => question.id));
  const { budgetMin, budgetMax } = words;
  const faults: FieldFault[] = [
    ...(words.themeId && themes.length === 0
      ? [{ path: 'input.themeId', message: 'Choose one of this council’s themes.' }]
      : []),
    ...(budgetMin && budgetMax && new Decimal(budgetMin.amount).gt(budgetMax.amount)
      ? [{ path: 'input.budgetMax', message: 'The upper end of the budget must not be below the lower end.' }]
      : []),
    ...(budgetMin && budgetMax && budgetMin.currency !== budgetMax.currency
      ? [{ path: 'input.budgetMax', message: 'Give both ends of the budget in one currency.' }]
      : []),
    ...questionFaults(words, own),
  ];
  invalidIf(faults);
  return themes[0]?.id ?? null;
}

function questionFaults(words: AreaWords, own: ReadonlySet<string>): FieldFault[] {
  const ids = words.questions.map((question) => question.id).filter((id) => id != null);
  return words.questions.flatMap(({ id }, index) =>
    id != null && (!own.has(questionId(id)) || ids.indexOf(id) !== ids.lastIndexOf(id))
      ? [
          {
            path: `input.questions.${index}.id`,
            message: 'This is not a question of this area. Send it without an id.',
          },
        ]
      : [],
  );
}

const questionId = (globalId: string): string => {
  const parsed = parseGlobalId(globalId);
  return parsed?.kind === 'PolicyQuestion' ? parsed.id : '';
};

/** Writes a new version of an area, or over an unfrozen one. Questions keep their identity or get a new one. */
export async function writeVersion(
  tx: Tx,
  version: { id: string; areaId: string; number: number; memberId: string | null },
  themeId: string | null,
  words: AreaWords,
): Promise<void> {
  const currency = words.budgetMax?.currency ?? words.budgetMin?.currency ?? 'GBP';
  await tx.query(
    `INSERT INTO policy_area_version (id, area_id, number, created_by, theme_id, title, context, known, help_wanted,
       contact_role, budget_min, budget_max, currency, budget_includes_vat, stage)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     ON CONFLICT (id) DO UPDATE SET theme_id = $5, title = $6, context = $7, known = $8, help_wanted = $9,
       contact_role = $10, budget_min = $11, budget_max = $12, currency = $13, budget_includes_vat = $14, stage = $15`,
    [
      version.id,
      version.areaId,
      version.number,
      version.memberId,
      themeId,
      words.title.trim(),
      words.context.trim(),
      words.known.trim(),
      [...new Set(words.helpWanted)],
      words.contactRole.trim(),
      words.budgetMin?.amount ?? null,
      words.budgetMax?.amount ?? null,
      currency,
      words.budgetIncludesVat,
      words.stage,
    ],
  );
  await tx.query('DELETE FROM policy_question_version WHERE area_version_id = $1', [version.id]);
  for (const [position, question] of words.questions.entries()) {
    const id = question.id == null ? newId() : questionId(question.id);
    if (question.id == null)
      await tx.query('INSERT INTO policy_question (id, area_id) VALUES ($1, $2)', [id, version.areaId]);
    await tx.query(
      'INSERT INTO policy_question_version (area_version_id, question_id, position, text) VALUES ($1, $2, $3, $4)',
      [version.id, id, position, question.text.trim()],
    );
  }
  await tx.query(
    `DELETE FROM policy_question q WHERE q.area_id = $1
     AND NOT EXISTS (SELECT 1 FROM policy_question_version qv WHERE qv.question_id = q.id)`,
    [version.areaId],
  );
}
