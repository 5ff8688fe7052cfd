import type { PriceLine } from './price';

/** A draft as its form holds it. */
export interface DraftValues {
  answers: { criterionId: string; text: string }[];
  priceLines: PriceLine[];
  deliveryPlan: string;
  milestones: { title: string; dueOn: string; deliverable: string }[];
  team: { name: string; role: string; days: string }[];
  conditions: string[];
}

/** A draft as the API answers it. */
export interface StoredDraft extends Omit<DraftValues, 'answers'> {
  answers: readonly { criterion: { id: string }; text: string }[];
  documents: readonly { title: string }[];
  revision: number;
  savedAt: string;
  changedSinceSubmission: boolean;
  savedBy: { name: string } | null;
}

/** Reads the draft from inputs named as the API names its fields; rows that are wholly empty are left out. */
export function readDraftForm(form: FormData): DraftValues {
  return {
    answers: rowsOf(form, 'answers', ['criterionId', 'text']).filter(({ criterionId }) => criterionId !== ''),
    priceLines: rowsOf(form, 'priceLines', ['description', 'quantity', 'unitPrice', 'vatTreatment']).filter((line) =>
      anything(line.description, line.quantity, line.unitPrice),
    ),
    deliveryPlan: textOf(form.get('deliveryPlan')),
    milestones: rowsOf(form, 'milestones', ['title', 'dueOn', 'deliverable']).filter((row) =>
      anything(row.title, row.dueOn, row.deliverable),
    ),
    team: rowsOf(form, 'team', ['name', 'role', 'days']).filter((row) => anything(row.name, row.role, row.days)),
    conditions: form.getAll('conditions').map(textOf).filter(Boolean),
  };
}

/** Rows of inputs `list.0.field`, in the order of their numbers, which may have gaps. */
function rowsOf<Field extends string>(form: FormData, list: string, fields: Field[]): Record<Field, string>[] {
  const numbers = new Set<number>();
  for (const name of form.keys()) {
    const number = new RegExp(`^${list}\\.(\\d{1,4})\\.`).exec(name)?.[1];
    if (number !== undefined) numbers.add(Number(number));
  }
  return [...numbers]
    .sort((a, b) => a - b)
    .map(
      (number) =>
        Object.fromEntries(fields.map((field) => [field, textOf(form.get(`${list}.${number}.${field}`))])) as Record<
          Field,
          string
        >,
    );
}

const textOf = (value: FormDataEntryValue | null): string =>
  typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '';

const anything = (...values: string[]): boolean => values.some((value) => value.trim() !== '');
