import { wordDiff, type DiffPart } from '../../core/text/index.js';
import type { EntryRow } from './area-version.queries.js';
import { AreaField } from './edition-diff.words.js';

type Words = Omit<EntryRow, 'editionId' | 'position' | 'revision'>;

export interface FieldDiff {
  field: AreaField;
  parts: DiffPart[];
}

export interface QuestionDiff {
  parts: DiffPart[];
}

/** One area in two versions. */
export interface AreaDiff {
  before: Words;
  after: Words;
  fields: FieldDiff[];
  questions: QuestionDiff[];
  questionsReordered: boolean;
}

const pounds = (currency: string): Intl.NumberFormat =>
  new Intl.NumberFormat('en-GB', { style: 'currency', currency, minimumFractionDigits: 0 });
const inWords = (value: string): string => value.charAt(0).toUpperCase() + value.slice(1);

/** An indicative budget in words; empty when none is given. */
export function budgetInWords(area: Words): string {
  const say = (amount: string): string => pounds(area.currency).format(amount as Intl.StringNumericLiteral);
  const { budgetMin, budgetMax } = area;
  const range =
    budgetMin && budgetMax && budgetMin !== budgetMax
      ? `${say(budgetMin)} to ${say(budgetMax)}`
      : budgetMax
        ? `up to ${say(budgetMax)}`
        : budgetMin
          ? `from ${say(budgetMin)}`
          : '';
  return range && `${range} ${area.budgetIncludesVat ? 'including' : 'excluding'} VAT`;
}

const texts: Record<AreaField, (area: Words) => string> = {
  [AreaField.TITLE]: (area) => area.title,
  [AreaField.THEME]: (area) => area.theme?.name ?? '',
  [AreaField.STAGE]: (area) => inWords(area.stage),
  [AreaField.CONTEXT]: (area) => area.context,
  [AreaField.KNOWN]: (area) => area.known,
  [AreaField.HELP_WANTED]: (area) => area.helpWanted.map(inWords).join(', '),
  [AreaField.CONTACT_ROLE]: (area) => area.contactRole,
  [AreaField.BUDGET]: budgetInWords,
};

/** The fields of an area whose words differ, in the order of the page. */
function fieldDiffs(before: Words, after: Words): FieldDiff[] {
  return Object.entries(texts)
    .map(([field, text]) => ({ field: field as AreaField, before: text(before), after: text(after) }))
    .filter((one) => one.before !== one.after)
    .map((one) => ({ field: one.field, parts: wordDiff(one.before, one.after) }));
}

/** Questions that came, went or were put in other words; each keeps its identity. */
function questionDiffs(before: Words, after: Words): QuestionDiff[] {
  const earlier = new Map(before.questions.map((question) => [question.id, question.text]));
  const later = new Set(after.questions.map((question) => question.id));
  const now = after.questions
    .filter((question) => earlier.get(question.id) !== question.text)
    .map((question) => ({ parts: wordDiff(earlier.get(question.id) ?? '', question.text) }));
  const gone = before.questions
    .filter((question) => !later.has(question.id))
    .map((question) => ({ parts: wordDiff(question.text, '') }));
  return [...now, ...gone];
}

/** What differs between two versions of one area; null when the page would read the same. */
export function areaDiff(before: Words, after: Words): AreaDiff | null {
  const fields = fieldDiffs(before, after);
  const questions = questionDiffs(before, after);
  const order = (area: Words): string => area.questions.map((question) => question.id).join();
  const questionsReordered = questions.length === 0 && order(before) !== order(after);
  return fields.length + questions.length > 0 || questionsReordered
    ? { before, after, fields, questions, questionsReordered }
    : null;
}

export interface EntriesDiff {
  added: EntryRow[];
  removed: EntryRow[];
  changed: AreaDiff[];
  unchanged: number;
  reordered: boolean;
}

/** Areas of two editions compared by their lasting identity. */
export function entriesDiff(before: readonly EntryRow[], after: readonly EntryRow[]): EntriesDiff {
  const earlier = new Map(before.map((entry) => [entry.areaId, entry]));
  const later = new Set(after.map((entry) => entry.areaId));
  const kept = after.filter((entry) => earlier.has(entry.areaId));
  const changed = kept
    .filter((entry) => earlier.get(entry.areaId)?.id !== entry.id)
    .map((entry) => areaDiff(earlier.get(entry.areaId)!, entry))
    .filter((diff) => diff !== null);
  const order = (entries: readonly EntryRow[]): string => entries.map((entry) => entry.areaId).join();
  return {
    added: after.filter((entry) => !earlier.has(entry.areaId)),
    removed: before.filter((entry) => !later.has(entry.areaId)),
    changed,
    unchanged: kept.length - changed.length,
    reordered: order(before.filter((entry) => later.has(entry.areaId))) !== order(kept),
  };
}

/** Whether two editions would read the same. */
export function readsTheSame(
  before: { title: string; introduction: string; entries: readonly EntryRow[] },
  after: { title: string; introduction: string; entries: readonly EntryRow[] },
): boolean {
  const { added, removed, changed, reordered } = entriesDiff(before.entries, after.entries);
  return (
    before.title === after.title &&
    before.introduction === after.introduction &&
    added.length + removed.length + changed.length === 0 &&
    !reordered
  );
}

/** The parts of a text that changed, or none when nothing did. */
export const changedParts = (before: string, after: string): DiffPart[] =>
  before === after ? [] : wordDiff(before, after);
